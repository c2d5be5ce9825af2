import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { look } from '../remedies.ts';
import { afterRefusal, deleteRecord } from '../rejection-wording.ts';

/** The node was shutting down. */
export const nodeShutdown = defineCause({
  id: 'admission/node-shutdown',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'warning',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/cluster-administration/node-shutdown/',
  summary: 'The Pod came to a node that was shutting down, and was refused.',
  find(signal) {
    return signal.reason === 'NodeShutdown' ? signal : undefined;
  },
  tell(seen, about) {
    const { node, rejection } = seen;
    return {
      title: `Node ${node} refused the Pod: it was shutting down`,
      why: `The kubelet says "${rejection.said}" ${afterRefusal(seen, about)}`,
      certainty: 'certain',
      remedies: [look('see the node', `kubectl describe node ${node}`, 'platform'), deleteRecord(about)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the node goes down',
        snapshot: exampleEnded('NodeShutdown', 'Pod was rejected as the node is shutting down.'),
      },
    ],
    misses: [
      {
        says: 'the labels of the node have changed',
        snapshot: exampleEnded(
          'NodeAffinity',
          "Pod was rejected: Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector",
        ),
      },
    ],
  }),
});
