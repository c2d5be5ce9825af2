import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { advise } from '../remedies.ts';
import { afterRefusal, deleteRecord } from '../rejection-wording.ts';

/** A host port is taken. */
export const nodePorts = defineCause({
  id: 'admission/node-ports',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/configuration/overview/',
  summary: 'The Pod was bound to a node on which another Pod already has one of its host ports.',
  find(signal) {
    return signal.reason === 'NodePorts' ? signal : undefined;
  },
  tell(seen, about) {
    const { node, rejection } = seen;
    return {
      title: `Node ${node} refused the Pod: one of its host ports is taken there`,
      why: `The kubelet says "${rejection.said}". ${afterRefusal(seen, about)}`,
      certainty: 'certain',
      remedies: [
        advise('drop hostPort, or keep such Pods on different nodes (anti-affinity, maxSurge: 0)'),
        deleteRecord(about),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'another Pod has the port',
        snapshot: exampleEnded(
          'NodePorts',
          "Pod was rejected: Predicate NodePorts failed: node(s) didn't have free ports for the requested pod ports",
        ),
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
