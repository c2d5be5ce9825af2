import { undoRollout } from '../remedies.ts';
import { probeExample } from './example.ts';
import { askOwnPort, defineHttpStatus } from './http-status.ts';
import { askInside, editProbe } from './wording.ts';

/** The program answers, but not on the path that is probed. */
export const httpNotFound = defineHttpStatus({
  id: 'probes/http-not-found',
  codes: (code) => code === 404 || code === 405,
  tryFirst: askOwnPort,
  summary:
    'The program serves HTTP on the probed port and answers 404 or 405: the path of the probe does not exist in this version or configuration.',
  meaning: () => 'the program runs and serves this port, but has no such path',
  remedies: (signal, about) => [
    editProbe(about, 'give the probe a path that the program serves'),
    askInside(about, signal),
    undoRollout(about),
  ],
  examples: () => ({
    hits: [
      {
        says: 'a path that does not exist, killed over it',
        snapshot: probeExample({
          type: 'liveness',
          killed: true,
          message: 'Liveness probe failed: HTTP probe failed with statuscode: 404',
        }),
      },
    ],
    misses: [
      {
        says: 'an answer of 503 means that the path is there',
        snapshot: probeExample({ message: 'Readiness probe failed: HTTP probe failed with statuscode: 503' }),
      },
    ],
  }),
});
