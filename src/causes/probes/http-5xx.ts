import { currentLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { askOwnPort, defineHttpStatus } from './http-status.ts';
import { askInside, editProbe } from './wording.ts';

/** The program itself says that it is not well. */
export const http5xx = defineHttpStatus({
  id: 'probes/http-5xx',
  codes: (code) => code >= 500,
  tryFirst: askOwnPort,
  summary:
    'The program answers the probe with a 5xx status: it is up, and says itself that it cannot serve, often because something it depends on is missing.',
  meaning: () => "the program is up, and says itself that it cannot serve; its log or the answer's body tells why",
  remedies: (signal, about) => [
    currentLog(about, signal.container),
    askInside(about, signal),
    editProbe(about, 'give it more time, if it only needs to warm up'),
  ],
  examples: () => ({
    hits: [
      {
        says: 'the program says 503',
        snapshot: probeExample({
          type: 'liveness',
          killed: true,
          message: 'Liveness probe failed: HTTP probe failed with statuscode: 503',
        }),
      },
    ],
    misses: [
      {
        says: '404 is a missing path',
        snapshot: probeExample({ message: 'Readiness probe failed: HTTP probe failed with statuscode: 404' }),
      },
    ],
  }),
});
