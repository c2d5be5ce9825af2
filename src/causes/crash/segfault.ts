import { undoRollout } from '../remedies.ts';
import { crashed, killed } from './examples.ts';
import { defineSignalDeath } from './signal-telling.ts';

/** It touched memory that is not its own. */
export const segfault = defineSignalDeath({
  id: 'crash/segfault',
  signal: 11,
  summary: 'The program was killed for touching memory that is not its own: a defect in native code.',
  words: {
    did: 'dies of a segmentation fault',
    why: 'The processor stopped it at an invalid memory access: a defect in the program or in a native library it loads.',
    settles: 'Run it with core dumps or a sanitizer, or with the image before.',
    remedies: (about) => [undoRollout(about)],
  },
  examples: () => ({
    hits: [
      { says: 'it ends with 139', snapshot: crashed({ exitCode: 139 }) },
      { says: 'the log has a last word', snapshot: crashed({ exitCode: 139, log: 'loading native module\n' }) },
    ],
    misses: [
      { says: 'another code', snapshot: crashed({ exitCode: 1 }) },
      { says: 'it was stopped', snapshot: crashed({ exitCode: 139, events: [killed('Stopping container app')] }) },
    ],
  }),
});
