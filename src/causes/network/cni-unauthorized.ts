import { defineCause } from '../../signals/cause.ts';
import { exampleSandbox, exampleSandboxError } from '../example-sandbox.ts';
import { advise, look } from '../remedies.ts';

/** The network plugin has no valid credentials. */
export const cniUnauthorized = defineCause({
  id: 'network/cni-unauthorized',
  on: 'sandbox-failed',
  scope: 'node',
  stage: 'sandbox',
  severity: 'error',
  heals: 'maybe',
  parent: 'network/cni-error',
  debug: { way: 'none' },
  docs: '/concepts/extend-kubernetes/compute-storage-net/network-plugins/',
  summary: 'The network plugin asks the API server with credentials that are no longer valid.',
  find(signal) {
    return signal.error.fault === 'cni-unauthorized' ? signal : undefined;
  },
  tell({ node, error }) {
    const plugin = error.plugin ?? 'the network plugin';
    return {
      title: `Plugin ${plugin} on node ${node} is not let in by the API server`,
      why: `Its credentials have expired or were withdrawn: "${error.said}".`,
      certainty: 'certain',
      settles: `See whether the network agent's Pod on node ${node} is ready, and what its log says.`,
      remedies: [
        look(
          'see the Pods of the node; one must be the network agent',
          `kubectl get pods -A -o wide --field-selector spec.nodeName=${node}`,
          'platform',
        ),
        advise(`restart the network agent of node ${node}, so that it gets new credentials`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the token of the plugin has expired',
        snapshot: exampleSandbox(
          exampleSandboxError(
            'failed to setup network for sandbox "x": plugin type="calico" failed (add): error getting ClusterInformation: connection is unauthorized: Unauthorized',
          ),
        ),
      },
    ],
    misses: [
      {
        says: 'the plugin fails in a way of its own',
        snapshot: exampleSandbox(
          exampleSandboxError('failed to setup network for sandbox "x": plugin type="bridge" failed (add): broken'),
        ),
      },
    ],
  }),
});
