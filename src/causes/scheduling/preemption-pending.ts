import { defineCause } from '../../signals/cause.ts';
import { formatDuration } from '../../facts/time.ts';
import { exampleSnapshot } from '../example.ts';
import { look } from '../remedies.ts';
import { refusal, waitingPod } from './example.ts';
import { clusterwide } from './wording.ts';

/** Room is being made for the Pod on a node: Pods of lower priority are being ended there. */
export const preemptionPending = defineCause({
  id: 'scheduling/preemption-pending',
  on: 'unscheduled',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'info',
  heals: 'yes',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/pod-priority-preemption/',
  summary: 'The scheduler ends Pods of lower priority to make room; the Pod waits until they are gone.',
  find: (signal) => (signal.nominatedNode === '' ? undefined : signal),
  tell({ nominatedNode, age }) {
    return {
      title: `Room is being made on ${nominatedNode}: Pods of lower priority are being ended for it`,
      why: `status.nominatedNodeName is ${nominatedNode}; the Pod gets its turn there when those Pods are gone${age > 120_000 ? `, which takes long already (it waits for ${formatDuration(age)})` : ''}.`,
      certainty: 'certain',
      settles: `Whether a Pod on ${nominatedNode} is stuck in Terminating.`,
      ...(age > 600_000 ? { severity: 'warning' as const } : {}),
      remedies: [
        look(
          'see which Pods end there',
          clusterwide('get', 'pods', '-A', '--field-selector', `spec.nodeName=${nominatedNode}`),
          'platform',
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a node is nominated',
        snapshot: exampleSnapshot([
          waitingPod(
            '0/2 nodes are available: 2 Insufficient cpu. preemption: not eligible due to a terminating pod on the nominated node.',
            { requests: { cpu: '2' }, status: { nominatedNodeName: 'n2' }, ageSeconds: 20 },
          ),
        ]),
      },
    ],
    misses: [
      {
        says: 'there is nothing of lower priority',
        snapshot: exampleSnapshot([waitingPod(refusal(1, '1 Insufficient cpu'), { requests: { cpu: '2' } })]),
      },
    ],
  }),
});
