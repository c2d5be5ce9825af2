import { examplePull, exampleResolve } from '../example-image.ts';
import { advise } from '../remedies.ts';
import { definePullFault } from './pull-fault.ts';

/** The node's proxy is in the way. */
export const proxy = definePullFault({
  id: 'image/proxy',
  fault: 'proxy',
  scope: 'registry',
  heals: 'maybe',
  summary: "The runtime pulls through a proxy, and the proxy could not be reached or refused the node's login.",
  tell({ image, reference, error, node }) {
    const login = /407/.test(error.said);
    return {
      title: login
        ? `The proxy of node ${node} wants a login before it fetches ${image}`
        : `Node ${node} cannot reach its proxy, which it needs for ${reference.host}`,
      why: `The pull of ${image} ended with "${error.said}"; ${reference.host} itself was not reached.`,
      certainty: 'certain',
      remedies: [advise(`see to HTTPS_PROXY and NO_PROXY of the runtime on node ${node}`, 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the proxy does not answer',
        snapshot: examplePull(
          exampleResolve(
            'failed to do request: Head "https://registry.example/v2/": proxyconnect tcp: dial tcp 10.0.0.3:3128: i/o timeout',
          ),
        ),
      },
    ],
    misses: [
      {
        says: 'the registry does not answer',
        snapshot: examplePull(
          exampleResolve(
            'failed to do request: Head "https://registry.example/v2/": dial tcp 10.0.0.9:443: i/o timeout',
          ),
        ),
      },
    ],
  }),
});
