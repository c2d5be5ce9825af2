import { examplePull, exampleResolve } from '../example-image.ts';
import { advise } from '../remedies.ts';
import { definePullFault } from './pull-fault.ts';

/** The registry's certificate is not accepted. */
export const registryTls = definePullFault({
  id: 'image/registry-tls',
  fault: 'tls',
  scope: 'registry',
  heals: 'no',
  summary:
    "The node does not accept the registry's certificate: its issuer is unknown, it has expired, or it names another host.",
  tell({ image, reference, error, node }) {
    const { host } = reference;
    const expired = /expired or is not yet valid/.test(error.said);
    const named = /certificate is valid for (.+?), not/.exec(error.said)?.[1];
    const unknown = /unknown authority/.test(error.said);
    return {
      title: expired
        ? `The certificate of ${host} has expired or is not valid yet`
        : named
          ? `The certificate of ${host} is for ${named}`
          : unknown
            ? `Node ${node} does not trust the issuer of ${host}'s certificate`
            : `TLS with ${host} fails`,
      why: `The pull of ${image} ended with "${error.said}".`,
      certainty: 'certain',
      settles: `Look at the certificate that ${host} shows, and at the clock of node ${node}.`,
      remedies: [
        ...(unknown
          ? [advise(`install the issuer's CA for ${host} on the nodes (certs.d of the runtime)`, 'platform')]
          : []),
        advise(`renew or correct the certificate of ${host}`, 'registry'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the issuer is unknown to the node',
        snapshot: examplePull(
          exampleResolve(
            'failed to do request: Head "https://registry.example/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
          ),
        ),
      },
    ],
    misses: [
      {
        says: 'the registry speaks no TLS at all',
        snapshot: examplePull(
          exampleResolve(
            'failed to do request: Head "https://registry.example/v2/": http: server gave HTTP response to HTTPS client',
          ),
        ),
      },
    ],
  }),
});
