import { exampleNoNetwork } from '../example-sandbox.ts';
import { advise, look } from '../remedies.ts';
import { defineSandboxFault } from '../sandbox/sandbox-fault.ts';
import { exampleBrokenPlugin } from './cni-fault.ts';

/** No address is left for the Pod. */
export const ipExhausted = defineSandboxFault({
  id: 'network/ip-exhausted',
  fault: 'ip-exhausted',
  severity: 'critical',
  // It is a network plugin's error too, told more exactly.
  parent: 'network/cni-error',
  docs: '/concepts/extend-kubernetes/compute-storage-net/network-plugins/',
  summary:
    'The network plugin has no free IP address for another Pod on this node: the range is used up, or addresses of past Pods were never given back.',
  tell({ node, error }) {
    const range = /range set: (\S+)/.exec(error.said)?.[1];
    return {
      title: `No IP address is left for Pods on node ${node}${range ? ` (${range})` : ''}`,
      why: `${error.plugin ? `Plugin ${error.plugin}` : 'The network plugin'} says "${error.said}".`,
      certainty: 'certain',
      settles: `Count the Pods of node ${node} against the size of its range: fewer Pods than addresses means leaked ones.`,
      remedies: [
        look(
          'count the Pods of the node',
          `kubectl get pods -A --field-selector spec.nodeName=${node} --no-headers`,
          'platform',
        ),
        advise('enlarge the range or subnet, or allow fewer Pods a node', 'platform'),
        advise(`if addresses leaked, restart the network agent or drain node ${node}`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the range of the node is used up',
        snapshot: exampleNoNetwork(
          'plugin type="bridge" failed (add): failed to allocate for range 0: no IP addresses available in range set: 10.244.1.1-10.244.1.254',
        ),
      },
    ],
    misses: [{ says: 'the plugin fails for another reason', snapshot: exampleBrokenPlugin() }],
  }),
});
