import { examplePull, exampleResolve } from '../example-image.ts';
import { advise } from '../remedies.ts';
import { definePullFault } from './pull-fault.ts';

/** The registry speaks plain HTTP and the runtime wants TLS. */
export const registryHttp = definePullFault({
  id: 'image/registry-http',
  fault: 'http',
  scope: 'registry',
  heals: 'no',
  summary:
    'The registry answers in plain HTTP, and the runtime only accepts HTTPS unless it is told otherwise for this host.',
  tell({ image, reference, error, node }) {
    const { host } = reference;
    return {
      title: `Registry ${host} speaks plain HTTP, and node ${node} insists on HTTPS`,
      why: `The pull of ${image} ended with "${error.said}".`,
      certainty: 'certain',
      remedies: [
        advise(`give ${host} a certificate`, 'registry'),
        advise(`or mark ${host} as a plain HTTP registry in the runtime of the nodes`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'an HTTP answer to an HTTPS request',
        snapshot: examplePull(
          exampleResolve(
            'failed to do request: Head "https://registry.example/v2/": http: server gave HTTP response to HTTPS client',
          ),
        ),
      },
    ],
    misses: [
      {
        says: 'a certificate that is not trusted',
        snapshot: examplePull(exampleResolve('failed to do request: x509: certificate signed by unknown authority')),
      },
    ],
  }),
});
