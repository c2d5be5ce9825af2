import { defineCause } from '../../signals/cause.ts';
import { currentLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { tellStatus, withStatus } from './http-status.ts';
import { askInside, editProbe } from './wording.ts';

/** The program itself says that it is not well. */
export const http5xx = defineCause({
  id: 'probes/http-5xx',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',
  debug: { way: 'ephemeral', tryFirst: 'wget -qSO- http://127.0.0.1:8080/' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary:
    'The program answers the probe with a 5xx status: it is up, and says itself that it cannot serve, often because something it depends on is missing.',
  find: (signal, view) => withStatus(signal, view, (code) => code >= 500),
  tell: (seen, about) =>
    tellStatus(
      seen,
      "the program is up, and says itself that it cannot serve; its log or the answer's body tells why",
      [
        currentLog(about, seen.signal.container),
        askInside(about, seen.signal),
        editProbe(about, 'give it more time, if it only needs to warm up'),
      ],
    ),
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
