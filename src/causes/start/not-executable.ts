import { exampleNoSuchCommand, exampleNotStarted } from '../example-start.ts';
import { advise, undoRollout } from '../remedies.ts';
import { defineStartFault } from './start-fault.ts';

/** The command may not be executed. */
export const notExecutable = defineStartFault({
  id: 'start/not-executable',
  fault: 'not-executable',
  stage: 'start',
  summary: 'The command exists in the image, but may not be executed.',
  tell: ({ container, error }, about) => ({
    title: `Command "${error.what ?? ''}" of ${container} may not be executed`,
    why: `The file has no execute permission, is a folder, or lies on a mount without exec. The runtime says: ${error.said}`,
    certainty: 'certain',
    settles: 'Look at the mode of the file.',
    remedies: [
      advise('chmod +x in the image; for a script from a ConfigMap set defaultMode: 0755'),
      undoRollout(about),
    ],
  }),
  examples: () => ({
    hits: [
      {
        says: 'without execute permission',
        snapshot: exampleNotStarted('exec: "/app/serve": permission denied: unknown'),
      },
      { says: 'a folder', snapshot: exampleNotStarted('exec: "/app": is a directory: unknown') },
    ],
    misses: [{ says: 'it is not there', snapshot: exampleNoSuchCommand() }],
  }),
});
