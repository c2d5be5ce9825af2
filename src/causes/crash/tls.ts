import { advise } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { defineLogFault } from './log-telling.ts';

/** A TLS handshake failed. */
export const tls = defineLogFault({
  id: 'crash/tls',
  kind: 'tls',
  debug: { way: 'ephemeral' },
  summary: 'A TLS handshake failed: the certificate is not trusted, does not fit the name, or has expired.',
  words: (seen) => ({
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
    misses: noFaultIn('x509: certificate signed by unknown authority'),
  }),
});
