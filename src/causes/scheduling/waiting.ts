import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { describePod } from '../remedies.ts';
import { refusal, waitingPod } from './example.ts';

/** Until then a Pod without a node is simply new, in milliseconds. */
const early = 30_000;

/** The Pod is new; no scheduler has said a word yet. */
export const waiting = defineCause({
  id: 'scheduling/waiting',
  on: 'unscheduled',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'info',
  heals: 'yes',
  debug: { way: 'none' },
  docs: '/concepts/workloads/pods/pod-lifecycle/',
  summary: 'The Pod was just created and waits for the scheduler; too early to say more.',
  find: (signal) => (!signal.considered && signal.gates.length === 0 && signal.age < early ? signal : undefined),
  tell({ age }, about) {
    return {
      title: `Created ${Math.round(age / 1000)} s ago, not yet scheduled`,
      why: 'No scheduler has said anything about it yet, which is normal for some seconds.',
      certainty: 'certain',
      settles: 'Wait: the scheduler writes the condition PodScheduled.',
      remedies: [describePod(about)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the Pod is some seconds old',
        snapshot: exampleSnapshot([waitingPod('', { status: { conditions: [] }, ageSeconds: 12 })]),
      },
    ],
    misses: [
      {
        says: 'the scheduler has answered already',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 Insufficient cpu'), { requests: { cpu: '2' }, ageSeconds: 12 }),
        ]),
      },
    ],
  }),
});
