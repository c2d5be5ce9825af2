import { exampleSnapshot } from '../example.ts';
import { advise } from '../remedies.ts';
import { exampleNode, refusal, waitingPod } from './example.ts';
import { defineTaintCause, describeTainted, restOf, stateEvidence } from './taints.ts';

/** Nodes that could take the Pod are down or not ready. */
export const taintNodeNotReady = defineTaintCause({
  id: 'scheduling/taint-node-not-ready',
  keys: (key) => key === 'node.kubernetes.io/not-ready' || key === 'node.kubernetes.io/unreachable',
  severity: 'error',
  heals: 'maybe',
  scope: 'node',
  summary:
    'The nodes are not ready or no longer report, so the control plane taints them; the fault is the node, not the toleration.',
  tell(seen) {
    const { key, where, on, signal } = seen;
    const many = on.length > 1 || signal.reason.count > 1;
    const state = key.endsWith('unreachable')
      ? `${many ? 'no longer report' : 'no longer reports'} (unreachable)`
      : `${many ? 'are' : 'is'} not ready`;
    const said = on[0]?.node.status?.conditions?.find((each) => each.type === 'Ready')?.message;
    return {
      title: `No node to run on: ${where} ${state}`,
      why: `The taint ${key} marks a node whose kubelet is down or not ready${said ? `: "${said}"` : ''}; ${restOf(seen)}.`,
      settles: "The node's condition Ready and the time of its last heartbeat.",
      evidence: stateEvidence(seen, 'Ready'),
      remedies: [
        describeTainted(seen),
        advise(
          'bring the node back (its kubelet, runtime, network or machine); a toleration would not help',
          'platform',
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the only node stopped reporting',
        snapshot: exampleSnapshot([
          waitingPod('0/1 nodes are available: 1 node(s) had untolerated taint {node.kubernetes.io/unreachable: }.'),
          exampleNode('n1', {
            unready: 'Kubelet stopped posting node status.',
            taints: [
              { key: 'node.kubernetes.io/unreachable', effect: 'NoSchedule' },
              { key: 'node.kubernetes.io/unreachable', effect: 'NoExecute' },
            ],
          }),
        ]),
      },
    ],
    misses: [
      {
        says: 'the nodes are kept for others',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 node(s) had untolerated taint(s)')),
          exampleNode('n1', { taints: [{ key: 'dedicated', value: 'batch', effect: 'NoSchedule' }] }),
        ]),
      },
    ],
  }),
});
