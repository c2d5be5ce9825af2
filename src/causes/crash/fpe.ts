import { undoRollout } from '../remedies.ts';
import { crashed, killed } from './examples.ts';
import { defineSignalDeath } from './signal-telling.ts';

/** It divided by zero, or the like. */
export const fpe = defineSignalDeath({
  id: 'crash/fpe',
  signal: 8,
  summary: 'The program was killed for an arithmetic error such as an integer division by zero.',
  words: {
    did: 'dies of an arithmetic error',
    why: 'An integer division by zero, or the like: a defect in the program.',
    settles: 'Run it with core dumps or a sanitizer.',
    remedies: (about) => [undoRollout(about)],
  },
  examples: () => ({
    hits: [
      { says: 'it ends with 136', snapshot: crashed({ exitCode: 136 }) },
      { says: 'the log has a last word', snapshot: crashed({ exitCode: 136, log: 'loading native module\n' }) },
    ],
    misses: [
      { says: 'another code', snapshot: crashed({ exitCode: 1 }) },
      { says: 'it was stopped', snapshot: crashed({ exitCode: 136, events: [killed('Stopping container app')] }) },
    ],
  }),
});
