import { advise } from '../remedies.ts';
import { crashed, killed } from './examples.ts';
import { defineSignalDeath } from './signal-telling.ts';

/** It touched memory that has no file behind it any more. */
export const busError = defineSignalDeath({
  id: 'crash/bus-error',
  signal: 7,
  summary: 'The program was killed for touching mapped memory without a file behind it: most often /dev/shm is full.',
  words: {
    did: 'dies of a bus error',
    why: 'Mapped memory had nothing behind it: /dev/shm is full (64 MiB unless a volume is mounted there), or a mapped file was cut.',
    settles: 'Run `df -h /dev/shm` in the container.',
    remedies: () => [advise('mount an emptyDir of medium Memory at /dev/shm')],
  },
  examples: () => ({
    hits: [
      { says: 'it ends with 135', snapshot: crashed({ exitCode: 135 }) },
      { says: 'the log has a last word', snapshot: crashed({ exitCode: 135, log: 'loading native module\n' }) },
    ],
    misses: [
      { says: 'another code', snapshot: crashed({ exitCode: 1 }) },
      { says: 'it was stopped', snapshot: crashed({ exitCode: 135, events: [killed('Stopping container app')] }) },
    ],
  }),
});
