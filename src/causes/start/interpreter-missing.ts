import { saying } from '../crash/examples.ts';
import { advise, undoRollout } from '../remedies.ts';
import { defineStartFault } from './start-fault.ts';

/** The interpreter or loader of the program is missing. */
export const interpreterMissing = defineStartFault({
  id: 'start/interpreter-missing',
  fault: 'interpreter-missing',
  stage: 'start',
  summary:
    'The program is there, but the interpreter in its first line, or the dynamic loader it was linked for, is not.',
  tell: ({ container, error }, about) => ({
    title: `${error.what ?? `The command of ${container}`} cannot be started: its interpreter is not in the image`,
    why: `The file itself exists. Its first line names an interpreter that the image lacks (Windows line ends do that too), or it is linked for another C library, as glibc on Alpine. It says: ${error.said}`,
    certainty: 'likely',
    settles: 'Look at the first line of the file, or at the loader it wants (`readelf -l`).',
    remedies: [advise('add the interpreter to the image, or build the program for it'), undoRollout(about)],
  }),
  examples: () => ({
    hits: [
      {
        says: "the only word of the log is the loader's",
        snapshot: saying('exec /no-interpreter: no such file or directory\n', { exitCode: 1 }),
      },
    ],
    misses: [
      { says: 'some file is missing', snapshot: saying('error: open /etc/cart.yaml: no such file or directory') },
    ],
  }),
});
