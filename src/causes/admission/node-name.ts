import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { look } from '../remedies.ts';
import { afterRefusal, deleteRecord } from '../rejection-wording.ts';

/** The Pod came to a node of another name. */
export const nodeName = defineCause({
  id: 'admission/node-name',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/assign-pod-node/#nodename',
  summary: 'The Pod names another node than the one whose kubelet got it, as after a node was renamed.',
  find(signal) {
    return signal.reason === 'NodeName' ? signal : undefined;
  },
  tell(seen, about) {
    const { node, rejection } = seen;
    return {
      title: `Node ${node} refused the Pod: it is meant for a node of another name`,
      why: `The kubelet says "${rejection.said}". A node was renamed, or nodeName was set by hand. ${afterRefusal(seen, about)}`,
      certainty: 'certain',
      remedies: [look('see the names of the nodes', 'kubectl get nodes -o wide', 'platform'), deleteRecord(about)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the node was renamed',
        snapshot: exampleEnded('NodeName', 'Pod was rejected: Predicate NodeName failed'),
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
