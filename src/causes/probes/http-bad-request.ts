import { defineCause } from '../../signals/cause.ts';
import { currentLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { tellStatus, withStatus } from './http-status.ts';
import { askInside, editProbe } from './wording.ts';

/** The program does not accept the form of the request. */
export const httpBadRequest = defineCause({
  id: 'probes/http-bad-request',
  on: 'probe-failed',
  scope: 'container',
  stage: 'ready',
  severity: 'error',
  heals: 'no',
  debug: { way: 'ephemeral' },
  docs: '/concepts/configuration/liveness-readiness-startup-probes/',
  summary:
    'The program answers the probe with 400 or another 4xx: the port wants HTTPS, the Host header is not one of its own, or the request lacks something.',
  find: (signal, view) => withStatus(signal, view, isOtherClientError),
  tell(seen, about) {
    const plain = seen.signal.scheme === 'HTTP';
    const meaning = plain
      ? 'the request is not in a form that it accepts; a server that wants HTTPS (TLS) answers plain HTTP like this, and so does one that checks the Host header'
      : 'the request is not in a form that it accepts; it may check the Host header';
    return tellStatus(seen, meaning, [
      currentLog(about, seen.signal.container),
      askInside(about, seen.signal),
      editProbe(
        about,
        plain ? 'set scheme: HTTPS, or the Host header that it wants' : 'set the Host header that it wants',
      ),
    ]);
  },
  examples: () => ({
    hits: [
      {
        says: 'a bad request',
        snapshot: probeExample({ message: 'Readiness probe failed: HTTP probe failed with statuscode: 400' }),
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

function isOtherClientError(code: number): boolean {
  return code >= 400 && code < 500 && ![401, 403, 404, 405, 429].includes(code);
}
