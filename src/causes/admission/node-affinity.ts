import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { look } from '../remedies.ts';
import { afterRefusal, deleteRecord } from '../rejection-wording.ts';

/** The node's labels do not fit the Pod. */
export const nodeAffinity = defineCause({
  id: 'admission/node-affinity',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/assign-pod-node/',
  summary:
    "The Pod was bound to the node, and when the kubelet looked, the labels of the node no longer matched the Pod's nodeSelector or affinity.",
  find(signal) {
    return signal.reason === 'NodeAffinity' ? signal : undefined;
  },
  tell(seen, about) {
    const { node, rejection } = seen;
    return {
      title: `Node ${node} refused the Pod: its labels do not match the nodeSelector or affinity`,
      why: `The kubelet says "${rejection.said}". Labels were changed after the Pod was bound, or nodeName was set by hand. ${afterRefusal(seen, about)}`,
      certainty: 'certain',
      remedies: [
        look('see the labels of the node', `kubectl get node ${node} --show-labels`, 'platform'),
        deleteRecord(about),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the labels of the node have changed',
        snapshot: exampleEnded(
          'NodeAffinity',
          "Pod was rejected: Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector",
        ),
      },
      {
        says: 'an old kubelet writes the name of the predicate',
        snapshot: exampleEnded('MatchNodeSelector', 'Pod Predicate MatchNodeSelector failed'),
      },
    ],
    misses: [
      {
        says: 'a host port was taken',
        snapshot: exampleEnded('NodePorts', 'Pod was rejected: Predicate NodePorts failed'),
      },
    ],
  }),
});
