import { undoRollout } from '../remedies.ts';
import { crashed, killed } from './examples.ts';
import { defineSignalDeath } from './signal-telling.ts';

/** It aborted itself. */
export const abort = defineSignalDeath({
  id: 'crash/abort',
  signal: 6,
  summary: 'The program aborted itself: a failed assertion, an uncaught C++ exception, a heap check of the C library.',
  words: {
    did: 'aborts',
    why: 'The program itself called abort: a failed assertion, an uncaught exception or a corrupted heap.',
    settles: 'Read the last lines of its log: an abort nearly always says why.',
    remedies: (about) => [undoRollout(about)],
  },
  examples: () => ({
    hits: [
      { says: 'it ends with 134', snapshot: crashed({ exitCode: 134 }) },
      { says: 'the log has a last word', snapshot: crashed({ exitCode: 134, log: 'loading native module\n' }) },
    ],
    misses: [
      {
        says: 'the exception behind it names its reason',
        snapshot: crashed({
          exitCode: 134,
          log: "Unhandled exception. System.IO.FileNotFoundException: Could not find file '/app/cart.pfx'.\n",
        }),
      },
      { says: 'another code', snapshot: crashed({ exitCode: 1 }) },
      { says: 'it was stopped', snapshot: crashed({ exitCode: 134, events: [killed('Stopping container app')] }) },
    ],
  }),
});
