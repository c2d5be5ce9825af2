import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { refusal, waitingPod } from './example.ts';
import { list } from './wording.ts';

/** A scheduling gate holds the Pod back. */
export const gated = defineCause({
  id: 'scheduling/gated',
  on: 'unscheduled',
  scope: 'pod',
  stage: 'gated',
  severity: 'warning',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/pod-scheduling-readiness/',
  summary: 'The Pod has scheduling gates; no scheduler looks at it until whoever set them takes them away.',
  find: (signal) => (signal.gates.length > 0 ? signal : undefined),
  tell({ gates }, about) {
    const many = gates.length > 1;
    return {
      title: `Held back by the scheduling ${many ? 'gates' : 'gate'} ${list(gates)}`,
      why: `No scheduler looks at a Pod that has gates. Whoever set ${many ? 'them' : 'it'} (an operator, a queue such as Kueue) must take ${many ? 'them' : 'it'} away; without that it waits for ever.`,
      certainty: 'certain',
      settles: `Which controller owns the gate ${gates[0] ?? ''}, and what it says of this Pod.`,
      remedies: [
        look('see the gates', kubectl(about, 'get', 'pod', about.name, '-o', 'jsonpath={.spec.schedulingGates}')),
        advise(`ask the controller behind ${gates[0] ?? 'the gate'} why it has not let the Pod go`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a gate that nobody takes away',
        snapshot: exampleSnapshot([
          waitingPod('', {
            spec: { schedulingGates: [{ name: 'example.com/capacity-review' }] },
            status: {
              conditions: [
                {
                  type: 'PodScheduled',
                  status: 'False',
                  reason: 'SchedulingGated',
                  message: 'Scheduling is blocked due to non-empty scheduling gates',
                },
              ],
            },
          }),
        ]),
      },
    ],
    misses: [
      {
        says: 'the scheduler looked at it and found no room',
        snapshot: exampleSnapshot([waitingPod(refusal(1, '1 Insufficient cpu'), { requests: { cpu: '2' } })]),
      },
    ],
  }),
});
