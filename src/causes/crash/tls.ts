import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { saying, sayingBeforeOom, sayingInPassing } from './examples.ts';
import { speaksOf, tellLine } from './log-telling.ts';

/** A TLS handshake failed. */
export const tls = defineCause({
  id: 'crash/tls',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'ephemeral' },
  summary: 'A TLS handshake failed: the certificate is not trusted, does not fit the name, or has expired.',
  find: (signal) => speaksOf(signal, 'tls'),
  tell: (seen, about) =>
    tellLine(seen, about, {
      title: `TLS fails${seen.fault.what === undefined ? '' : ` with ${seen.fault.what}`}: ${seen.line}`,
      settles: 'Look at the certificate that the other side shows, and at the CAs that the program trusts.',
      remedies: [advise('mount the CA that signed the certificate, or renew the certificate')],
    }),
  examples: () => ({
    hits: [
      {
        says: 'the CA is unknown',
        snapshot: saying(
          'error: Get "https://api.shop.example:443/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
        ),
      },
      {
        says: 'Java cannot build the path',
        snapshot: saying(
          'javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path',
        ),
      },
    ],
    misses: [
      {
        says: 'the same words as information are no fault',
        snapshot: sayingInPassing('x509: certificate signed by unknown authority'),
      },
      {
        says: 'the kernel killed it at its memory limit, whatever it said before',
        snapshot: sayingBeforeOom('x509: certificate signed by unknown authority'),
      },
    ],
  }),
});
