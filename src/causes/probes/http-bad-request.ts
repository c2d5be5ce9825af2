import { currentLog } from '../remedies.ts';
import { probeExample } from './example.ts';
import { defineHttpStatus } from './http-status.ts';
import { askInside, editProbe } from './wording.ts';

/** The program does not accept the form of the request. */
export const httpBadRequest = defineHttpStatus({
  id: 'probes/http-bad-request',
  codes: isOtherClientError,
  summary:
    'The program answers the probe with 400 or another 4xx: the port wants HTTPS, the Host header is not one of its own, or the request lacks something.',
  meaning: ({ scheme }) =>
    scheme === 'HTTP'
      ? 'the request is not in a form that it accepts; a server that wants HTTPS (TLS) answers plain HTTP like this, and so does one that checks the Host header'
      : 'the request is not in a form that it accepts; it may check the Host header',
  remedies: (signal, about) => [
    currentLog(about, signal.container),
    askInside(about, signal),
    editProbe(
      about,
      signal.scheme === 'HTTP'
        ? 'set scheme: HTTPS, or the Host header that it wants'
        : 'set the Host header that it wants',
    ),
  ],
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
