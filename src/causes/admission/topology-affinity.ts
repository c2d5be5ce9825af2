import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { advise } from '../remedies.ts';
import { afterRefusal, deleteRecord } from '../rejection-wording.ts';

/** The NUMA nodes of the machine do not fit the Pod. */
export const topologyAffinity = defineCause({
  id: 'admission/topology-affinity',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/tasks/administer-cluster/topology-manager/',
  summary:
    'The topology manager of the node wants CPUs, memory and devices of one NUMA node, and none of these has enough free. The scheduler does not know about it.',
  find(signal) {
    return signal.reason === 'TopologyAffinityError' ? signal : undefined;
  },
  tell(seen, about) {
    const { node, rejection } = seen;
    return {
      title: `Node ${node} refused the Pod: no NUMA node has all that it asks for`,
      why: `The kubelet says "${rejection.said}". The policy of its topology manager (restricted or single-numa-node) wants one NUMA node for all of it, which the scheduler does not look at, so the next try may end the same. ${afterRefusal(seen, about)}`,
      certainty: 'certain',
      remedies: [
        advise('ask for less than one NUMA node has, or for a whole number of them'),
        advise(
          `or relax the topology manager policy of node ${node}, or use a scheduler that knows NUMA nodes`,
          'platform',
        ),
        deleteRecord(about),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'no NUMA node has enough CPUs',
        snapshot: exampleEnded(
          'TopologyAffinityError',
          'Pod was rejected: Resources cannot be allocated with Topology locality',
        ),
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
