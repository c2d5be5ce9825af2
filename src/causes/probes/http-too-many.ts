import { defineCause } from '../../signals/cause.ts';
import { probeExample } from './example.ts';
import { tellStatus, withStatus } from './http-status.ts';
import { askInside, editProbe } from './wording.ts';

/** The program limits its own probe. */
export const httpTooMany = defineCause({
  id: 'probes/http-too-many',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',
  debug: { way: 'ephemeral', tryFirst: 'wget -qSO- http://127.0.0.1:8080/' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary: 'The program answers the probe with 429: it limits requests, and the probe counts as one of them.',
  find: (signal, view) => withStatus(signal, view, (code) => code === 429),
  tell: (seen, about) =>
    tellStatus(seen, 'the program refuses more requests for now', [
      editProbe(about, 'probe a path that is not rate-limited, or less often'),
      askInside(about, seen.signal),
    ]),
  examples: () => ({
    hits: [
      {
        says: 'too many requests',
        snapshot: probeExample({ message: 'Readiness probe failed: HTTP probe failed with statuscode: 429' }),
      },
    ],
    misses: [
      {
        says: '500 is an error of the program',
        snapshot: probeExample({ message: 'Readiness probe failed: HTTP probe failed with statuscode: 500' }),
      },
    ],
  }),
});
