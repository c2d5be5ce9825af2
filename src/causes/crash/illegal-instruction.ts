import { advise } from '../remedies.ts';
import { crashed, killed } from './examples.ts';
import { defineSignalDeath } from './signal-telling.ts';

/** The processor does not know an instruction of it. */
export const illegalInstruction = defineSignalDeath({
  id: 'crash/illegal-instruction',
  signal: 4,
  summary: 'The program uses an instruction that the processor of the node does not have, such as AVX.',
  words: {
    did: 'uses an instruction that the processor does not have',
    why: 'It was compiled for a newer processor than the one of its node, or the program is damaged.',
    settles: 'Compare the CPU flags of the node with those of a node where it runs.',
    remedies: () => [advise('choose nodes with the right processor by nodeSelector, or a build for older ones')],
  },
  examples: () => ({
    hits: [
      { says: 'it ends with 132', snapshot: crashed({ exitCode: 132 }) },
      { says: 'the log has a last word', snapshot: crashed({ exitCode: 132, log: 'loading native module\n' }) },
    ],
    misses: [
      { says: 'another code', snapshot: crashed({ exitCode: 1 }) },
      { says: 'it was stopped', snapshot: crashed({ exitCode: 132, events: [killed('Stopping container app')] }) },
    ],
  }),
});
