import { exampleNoNetwork } from '../example-sandbox.ts';
import { defineCniFault, exampleBrokenPlugin } from './cni-fault.ts';

/** The network plugin has no valid credentials. */
export const cniUnauthorized = defineCniFault({
  id: 'network/cni-unauthorized',
  fault: 'cni-unauthorized',
  severity: 'error',
  summary: 'The network plugin asks the API server with credentials that are no longer valid.',
  words: ({ node, error }, plugin) => ({
    title: `Plugin ${plugin} on node ${node} is not let in by the API server`,
    why: `Its credentials have expired or were withdrawn: "${error.said}".`,
    advice: `restart the network agent of node ${node}, so that it gets new credentials`,
  }),
  examples: () => ({
    hits: [
      {
        says: 'the token of the plugin has expired',
        snapshot: exampleNoNetwork(
          'plugin type="calico" failed (add): error getting ClusterInformation: connection is unauthorized: Unauthorized',
        ),
      },
    ],
    misses: [{ says: 'the plugin fails in a way of its own', snapshot: exampleBrokenPlugin() }],
  }),
});
