import { probeExample } from './example.ts';
import { askOwnPort, defineHttpStatus } from './http-status.ts';
import { askInside, editProbe } from './wording.ts';

/** The probed path wants a login or another Host header. */
export const httpAuth = defineHttpStatus({
  id: 'probes/http-auth',
  codes: (code) => code === 401 || code === 403,
  tryFirst: askOwnPort,
  summary: 'The program answers the probe with 401 or 403: the path is behind a login, and a probe cannot log in.',
  meaning: () => 'the path is protected, and a probe has no way to log in',
  remedies: (signal, about) => [
    editProbe(about, 'probe a path that needs no login, or add the header it wants'),
    askInside(about, signal),
  ],
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
