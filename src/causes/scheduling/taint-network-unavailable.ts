import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { exampleNode, refusal, waitingPod } from './example.ts';
import { defineTaintCause, restOf } from './taints.ts';
import { clusterwide } from './wording.ts';

const taint = 'node.kubernetes.io/network-unavailable';

/** Nodes whose network is not set up. */
export const taintNetworkUnavailable = defineTaintCause({
  id: 'scheduling/taint-network-unavailable',
  keys: (key) => key === taint,
  severity: 'error',
  heals: 'maybe',
  scope: 'node',
  summary: 'The network of a node is not set up yet: its network agent has not run there.',
  tell(seen) {
    const { where, on } = seen;
    return {
      title: `No node to run on: ${where} cannot take Pods yet, its network is not set up`,
      why: `The taint ${taint} stays until that is done; ${restOf(seen)}.`,
      settles: 'The taint goes away by itself once the node is set up.',
      remedies: [
        look('see what the node says', clusterwide('describe', 'node', on[0]?.name ?? '<node>'), 'platform'),
        advise("let the network plugin's agent run on the node", 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the only node is not set up',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 node(s) had untolerated taint(s)')),
          exampleNode('n1', { taints: [{ key: taint, effect: 'NoSchedule' }] }),
        ]),
      },
    ],
    misses: [
      {
        says: 'the node is down',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 node(s) had untolerated taint(s)')),
          exampleNode('n1', {
            unready: 'Kubelet stopped posting node status.',
            taints: [{ key: 'node.kubernetes.io/unreachable', effect: 'NoSchedule' }],
          }),
        ]),
      },
    ],
  }),
});
