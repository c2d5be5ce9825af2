import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { exampleNode, refusal, resident, waitingPod } from './example.ts';
import { defineTaintCause, restOf } from './taints.ts';
import { clusterwide } from './wording.ts';
import { change } from '../remedies.ts';

const special =
  /^(?:node\.kubernetes\.io\/(?:not-ready|unreachable|memory-pressure|disk-pressure|pid-pressure|network-unavailable)|node-role\.kubernetes\.io\/(?:control-plane|master)|node\.cloudprovider\.kubernetes\.io\/uninitialized)$/;

/** Nodes are kept for other Pods by a taint. */
export const untoleratedTaint = defineTaintCause({
  id: 'scheduling/untolerated-taint',
  keys: (key) => !special.test(key),
  severity: 'error',
  heals: 'no',
  summary: 'Nodes carry a taint that the Pod does not tolerate: they are kept for other Pods, or are leaving.',
  tell(seen) {
    const { key, taint, where, on, effect, signal } = seen;
    if (key === '') {
      return {
        title: `Does not tolerate the taints of ${where}`,
        why: `The scheduler says "${signal.reason.text}" of ${where} and no longer names the taint; which one it is stands on the nodes, which could not be read or have none now.`,
        settles: 'Read the taints of the nodes and compare them with the tolerations of the Pod.',
        remedies: [showTaints, advise('add a toleration for the taint of the nodes it should run on')],
      };
    }
    const value = /=(.*?)(?::|$)/.exec(taint)?.[1];
    const toleration = `{key: ${key}, operator: ${value ? `Equal, value: ${value}` : 'Exists'}, effect: ${effect}}`;
    return {
      title: `Does not tolerate the taint ${taint} of ${where}`,
      why: `${where[0]?.toUpperCase() ?? ''}${where.slice(1)} ${on.length === 1 || signal.reason.count === 1 ? 'is' : 'are'} kept for Pods that tolerate ${taint}, and ${restOf(seen)}.`,
      settles: 'Read the taints of the nodes and compare them with the tolerations of the Pod.',
      remedies: [
        advise(`add the toleration ${toleration} to its template, if it belongs on these nodes`),
        ...(on[0] && taint.includes(':')
          ? [change('or take the taint away', clusterwide('taint', 'nodes', on[0].name, `${taint}-`), 'platform')]
          : []),
        showTaints,
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the scheduler does not name the taint, the nodes do',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, '2 node(s) had untolerated taint(s)')),
          exampleNode('n1', { taints: [{ key: 'dedicated', value: 'batch', effect: 'NoSchedule' }] }),
          exampleNode('n2', { taints: [{ key: 'dedicated', value: 'batch', effect: 'NoSchedule' }] }),
        ]),
      },
      {
        says: 'an older scheduler names the taint itself',
        snapshot: exampleSnapshot([
          waitingPod('0/3 nodes are available: 3 node(s) had untolerated taint {dedicated: batch}.'),
        ]),
      },
      {
        says: 'the only nodes with GPUs are tainted, the others have none',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, '1 Insufficient nvidia.com/gpu, 1 node(s) had untolerated taint(s)'), {
            requests: { 'nvidia.com/gpu': '1' },
          }),
          exampleNode('n1'),
          exampleNode('n2', {
            allocatable: { 'nvidia.com/gpu': '4' },
            taints: [{ key: 'nvidia.com/gpu', effect: 'NoSchedule' }],
          }),
        ]),
      },
    ],
    misses: [
      {
        says: 'the node is down, which no toleration cures',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 node(s) had untolerated taint(s)')),
          exampleNode('n1', {
            unready: 'Kubelet stopped posting node status.',
            taints: [{ key: 'node.kubernetes.io/unreachable', effect: 'NoSchedule' }],
          }),
        ]),
      },
      {
        says: 'a Pod that runs on a tainted node it tolerates',
        snapshot: exampleSnapshot([
          resident('web', 'n1'),
          exampleNode('n1', { taints: [{ key: 'dedicated', value: 'batch', effect: 'NoSchedule' }] }),
        ]),
      },
    ],
  }),
});

const showTaints = look(
  'see the taints of all nodes',
  clusterwide('get', 'nodes', '-o', 'custom-columns=NAME:.metadata.name,TAINTS:.spec.taints'),
);
