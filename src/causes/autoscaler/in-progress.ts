import { formatDuration } from '../../facts/time.ts';
import { defineCause } from '../../signals/cause.ts';
import { isHopeful, scaleUpPatience } from '../../signals/autoscaler-said.ts';
import { exampleEvent, exampleSnapshot } from '../example.ts';
import { look } from '../remedies.ts';
import { refusal, waitingPod } from '../scheduling/example.ts';
import { clusterwide } from '../scheduling/wording.ts';

/** An autoscaler is adding a node for the Pod. */
export const inProgress = defineCause({
  id: 'autoscaler/in-progress',
  on: 'autoscaler-said',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'info',
  heals: 'yes',
  debug: { way: 'none' },
  docs: '/concepts/cluster-administration/node-autoscaling/',
  summary: 'An autoscaler has begun to add a node for the Pod; it usually takes some minutes.',
  find: ({ word, age }) => (isHopeful(word) ? { word, age } : undefined),
  tell({ word, age }) {
    const late = age >= scaleUpPatience;
    const since = formatDuration(age);
    const [group] = word.kind === 'scaling-up' ? word.groups : [];
    const what =
      word.kind === 'nominated'
        ? `meant for ${word.node}`
        : group
          ? `node group ${group.group} grows from ${group.from} to ${group.to} (at most ${group.max})`
          : 'a node group grows';
    return {
      title: late
        ? `A node was ordered ${since} ago and has not come: ${what}`
        : `A node is being added: ${what}, for ${since}`,
      why: late
        ? 'The autoscaler began to add a node, and no node took the Pod since: it may not have started or not registered.'
        : 'The autoscaler found that a new node would take the Pod and has ordered one; that usually takes some minutes.',
      certainty: 'certain',
      role: 'contributing',
      ...(late ? { severity: 'warning' as const } : {}),
      settles: 'Whether the new node registers.',
      remedies: [look('watch the nodes', clusterwide('get', 'nodes', '--watch'), 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the scheduler wrote no reason, the autoscaler is at work',
        snapshot: exampleSnapshot([
          waitingPod(''),
          exampleEvent('TriggeredScaleUp', 'pod triggered scale-up: [{pool-a 3->4 (max: 10)}]', {
            type: 'Normal',
            component: 'cluster-autoscaler',
          }),
        ]),
      },
    ],
    misses: [
      {
        says: 'no node group can grow',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 Insufficient cpu')),
          exampleEvent('NotTriggerScaleUp', "pod didn't trigger scale-up: 2 max node group size reached", {
            type: 'Normal',
            component: 'cluster-autoscaler',
          }),
        ]),
      },
    ],
  }),
});
