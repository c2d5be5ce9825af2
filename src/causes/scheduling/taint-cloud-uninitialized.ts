import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { exampleNode, refusal, waitingPod } from './example.ts';
import { defineTaintCause, restOf } from './taints.ts';
import { clusterwide } from './wording.ts';

const taint = 'node.cloudprovider.kubernetes.io/uninitialized';

/** Nodes that the cloud controller has not initialised. */
export const taintCloudUninitialized = defineTaintCause({
  id: 'scheduling/taint-cloud-uninitialized',
  keys: (key) => key === taint,
  severity: 'error',
  heals: 'maybe',
  scope: 'node',
  summary: 'The cloud controller has not initialised the node yet, so nothing may run there.',
  tell(seen) {
    const { where, on } = seen;
    return {
      title: `No node to run on: ${where} cannot take Pods yet, the cloud controller has not initialised it`,
      why: `The taint ${taint} stays until that is done; ${restOf(seen)}.`,
      settles: 'The taint goes away by itself once the node is set up.',
      remedies: [
        look('see what the node says', clusterwide('describe', 'node', on[0]?.name ?? '<node>'), 'platform'),
        advise('see why the cloud-controller-manager does not initialise the node', 'platform'),
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
