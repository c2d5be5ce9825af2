import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { exampleSnapshot } from '../example.ts';
import { change, look } from '../remedies.ts';
import { exampleNode, refusal, resident, waitingPod } from './example.ts';
import { clusterwide, excluded, list, refused } from './wording.ts';

/** Nodes that could take the Pod are cordoned. */
export const nodesCordoned = defineCause({
  id: 'scheduling/nodes-cordoned',
  on: 'scheduler-refused',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/tasks/administer-cluster/safely-drain-node/',
  summary: 'The nodes are marked unschedulable (cordoned), usually for maintenance or before they are removed.',
  find(signal) {
    if (signal.reason.fault !== 'cordoned') return undefined;
    return { signal, on: (signal.standings ?? []).filter((each) => each.cordoned).map((each) => each.name) };
  },
  tell({ signal, on }) {
    const where = on.length > 0 ? list(on) : excluded(signal);
    const many = on.length > 1 || (on.length === 0 && signal.reason.count > 1);
    const all = signal.reason.count >= signal.refusal.nodes;
    return refused(signal, {
      title: all
        ? `${all && many ? 'All nodes are' : 'The only node is'} cordoned (unschedulable): ${where}`
        : `${many ? 'Nodes' : 'Node'} ${where} ${many ? 'are' : 'is'} cordoned (unschedulable), and no other node will take it`,
      why: `${many ? 'They run' : 'It runs'} on, but take${many ? '' : 's'} no new Pods until ${many ? 'they are' : 'it is'} uncordoned.`,
      settles: 'spec.unschedulable of the nodes.',
      evidence: on.slice(0, 5).map((name) => field({ kind: 'Node', name }, 'spec.unschedulable', true)),
      remedies: [
        look('see which nodes are cordoned', clusterwide('get', 'nodes'), 'platform'),
        change('uncordon it once the maintenance is over', clusterwide('uncordon', on[0] ?? '<node>'), 'platform'),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'all nodes are cordoned',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, '2 node(s) were unschedulable')),
          exampleNode('n1', {
            cordoned: true,
            taints: [{ key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' }],
          }),
          exampleNode('n2', { cordoned: true }),
        ]),
      },
    ],
    misses: [
      {
        says: 'a Pod runs on a cordoned node',
        snapshot: exampleSnapshot([resident('web', 'n1'), exampleNode('n1', { cordoned: true })]),
      },
    ],
  }),
});
