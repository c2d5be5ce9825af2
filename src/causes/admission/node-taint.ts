import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { look } from '../remedies.ts';
import { afterRefusal, deleteRecord } from '../rejection-wording.ts';

/** The Pod does not tolerate a taint of the node. */
export const nodeTaint = defineCause({
  id: 'admission/node-taint',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/taint-and-toleration/',
  summary:
    'The Pod was bound to the node, and when the kubelet looked, the node had a NoExecute taint that the Pod does not tolerate.',
  find(signal) {
    return signal.reason === 'TaintToleration' ? signal : undefined;
  },
  tell(seen, about) {
    const { node, rejection } = seen;
    return {
      title: `Node ${node} refused the Pod: it does not tolerate a NoExecute taint of the node`,
      why: `The kubelet says "${rejection.said}". The node was tainted after the Pod was bound, or nodeName was set by hand. ${afterRefusal(seen, about)}`,
      certainty: 'certain',
      remedies: [
        look('see the taints of the node', `kubectl get node ${node} -o jsonpath={.spec.taints}`, 'platform'),
        deleteRecord(about),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the node was tainted in between',
        snapshot: exampleEnded('TaintToleration', 'Pod was rejected: Predicate TaintToleration failed'),
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
