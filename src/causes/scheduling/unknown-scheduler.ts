import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { refusal, waitingPod } from './example.ts';
import { clusterwide } from './wording.ts';

/** How long a scheduler may take to say a first word, in milliseconds. */
const silence = 30_000;

/** The Pod asks for a scheduler that does not react. */
export const unknownScheduler = defineCause({
  id: 'scheduling/unknown-scheduler',
  on: 'unscheduled',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/tasks/extend-kubernetes/configure-multiple-schedulers/',
  summary:
    'The Pod names a scheduler (schedulerName) that has not reacted to it: it does not run, or the name is wrong.',
  find(signal) {
    const { considered, scheduler, age, gates } = signal;
    return !considered && gates.length === 0 && age >= silence && scheduler !== 'default-scheduler'
      ? signal
      : undefined;
  },
  tell({ scheduler, age }, about) {
    return {
      title: `Scheduler "${scheduler}" has not reacted to it`,
      why: `The Pod asks for schedulerName ${scheduler}, and ${Math.round(age / 1000)} s later it has neither the condition PodScheduled nor a scheduler's event: no scheduler of that name runs, or it is down.`,
      certainty: 'likely',
      settles: `A running scheduler that answers to the name ${scheduler}.`,
      remedies: [
        look('look for that scheduler', clusterwide('get', 'pods,leases', '-A'), 'platform'),
        advise(
          about.owner
            ? 'correct schedulerName in its template (default-scheduler), or install that scheduler'
            : 'create the Pod again with another schedulerName (default-scheduler), or install that scheduler',
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'no word from a scheduler of that name',
        snapshot: exampleSnapshot([
          waitingPod('', { spec: { schedulerName: 'batch-scheduler' }, status: { conditions: [] } }),
        ]),
      },
    ],
    misses: [
      {
        says: 'another scheduler answered, and found no room',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 Insufficient cpu'), { spec: { schedulerName: 'batch-scheduler' } }),
        ]),
      },
      {
        says: 'the Pod is a few seconds old',
        snapshot: exampleSnapshot([
          waitingPod('', { spec: { schedulerName: 'batch-scheduler' }, status: { conditions: [] }, ageSeconds: 5 }),
        ]),
      },
    ],
  }),
});
