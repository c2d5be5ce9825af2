import { allocatable } from '../../facts/node-standing.ts';
import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { candidatesOf, crowdOf } from '../../signals/node-room.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { exampleNode, refusal, resident, waitingPod } from './example.ts';
import { allocatableOf, clusterwide, excluded, list, nodes, refused } from './wording.ts';

/** Nodes that are open to the Pod run as many Pods as they may. */
export const tooManyPods = defineCause({
  id: 'scheduling/too-many-pods',
  on: 'scheduler-refused',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/setup/best-practices/cluster-large/',
  summary: 'The nodes that are open to the Pod already run as many Pods as their kubelets or their network allow.',
  find(signal, view) {
    if (signal.reason.fault !== 'pods') return undefined;
    const candidates = candidatesOf(signal, view);
    const full = crowdOf(candidates, view).flatMap(({ standing, pods }) =>
      pods.length > 0 && pods.length >= allocatable(standing.node, 'pods')
        ? [{ name: standing.name, count: pods.length }]
        : [],
    );
    const limits = [...new Set(candidates.map(({ node }) => allocatable(node, 'pods')))].filter((limit) => limit > 0);
    return { signal, full, candidates, limits };
  },
  tell({ signal, full, candidates, limits }) {
    const [only] = candidates;
    const limit = limits.length === 1 ? ` of ${String(limits[0])} Pods` : '';
    const where =
      full.length > 0
        ? list(full.map(({ name, count }) => `${name} (${count} Pods)`))
        : signal.reason.count === 1 && candidates.length === 1 && only
          ? only.name
          : excluded(signal);
    return refused(signal, {
      title: `Too many Pods: the Pod limit${limit} is reached on ${where}`,
      why: `A node takes only so many Pods, however much CPU and memory it has left; ${excluded(signal)} ${signal.reason.count === 1 ? 'has' : 'have'} reached that limit.`,
      settles: 'Count the Pods of the node that have not ended and compare with status.allocatable.pods.',
      evidence: [
        ...candidates.slice(0, 3).map((each) => allocatableOf(each, 'pods')),
        ...full.map(({ name, count }) => field({ kind: 'Node', name }, 'Pods that have not ended', count)),
      ],
      remedies: [
        look(
          'see which Pods fill a node',
          clusterwide(
            'get',
            'pods',
            '-A',
            '--field-selector',
            `spec.nodeName=${full[0]?.name ?? (candidates.length === 1 ? (only?.name ?? '<node>') : '<node>')}`,
          ),
          'platform',
        ),
        advise(
          `add ${nodes(1)}, use larger ones, or raise the limit (maxPods of the kubelet, addresses of the network)`,
          'platform',
        ),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'the only node that affinity leaves is full',
        snapshot: exampleSnapshot([
          waitingPod(refusal(3, "1 Too many pods, 2 node(s) didn't match pod affinity rules")),
          exampleNode('n1', { allocatable: { pods: '2' } }),
          exampleNode('n2'),
          exampleNode('n3'),
          resident('one', 'n1'),
          resident('two', 'n1'),
        ]),
        subject: { kind: 'Pod', name: 'web-7d9f-x2k9p' },
      },
    ],
    misses: [
      {
        says: 'CPU is short on every node',
        snapshot: exampleSnapshot([waitingPod(refusal(2, '2 Insufficient cpu'), { requests: { cpu: '2' } })]),
      },
    ],
  }),
});
