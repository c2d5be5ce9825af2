import { defineCause } from '../../signals/cause.ts';
import { probeExample } from './example.ts';
import { tellStatus, withStatus } from './http-status.ts';
import { askInside, editProbe } from './wording.ts';

/** The probed path wants a login or another Host header. */
export const httpAuth = defineCause({
  id: 'probes/http-auth',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',
  debug: { way: 'ephemeral', tryFirst: 'wget -qSO- http://127.0.0.1:8080/' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary: 'The program answers the probe with 401 or 403: the path is behind a login, and a probe cannot log in.',
  find: (signal, view) => withStatus(signal, view, (code) => code === 401 || code === 403),
  tell: (seen, about) =>
    tellStatus(seen, 'the path is protected, and a probe has no way to log in', [
      editProbe(about, 'probe a path that needs no login, or add the header it wants'),
      askInside(about, seen.signal),
    ]),
  examples: () => ({
    hits: [
      {
        says: 'a protected path',
        snapshot: probeExample({ message: 'Readiness probe failed: HTTP probe failed with statuscode: 401' }),
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
