import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { clusterwide } from '../scheduling/wording.ts';
import { refusedDeployment, theDeployment } from './example.ts';

/** The template names a PriorityClass that does not exist. */
export const priorityClassMissing = defineCause({
  id: 'creation/priority-class-missing',
  on: 'creation-refused',
  scope: 'workload',
  stage: 'created',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/pod-priority-preemption/',
  summary: 'The template names a PriorityClass that does not exist in the cluster, so the API server refuses the Pod.',
  find: (signal) => (signal.refusal.kind === 'priority-class' ? { signal, name: signal.refusal.name } : undefined),
  tell({ signal, name }) {
    return {
      title: `PriorityClass "${name}" does not exist`,
      why: `The template names priorityClassName ${name}, which the cluster does not have; ${signal.standing}.`,
      certainty: 'certain',
      settles: `kubectl get priorityclass ${name}`,
      remedies: [
        look('see which there are', clusterwide('get', 'priorityclass')),
        advise('correct priorityClassName in the template'),
        advise(`or create the PriorityClass ${name}`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the cluster has no PriorityClass of that name',
        snapshot: exampleSnapshot(
          refusedDeployment('pods "web-7d9f5b6c8-" is forbidden: no PriorityClass with name very-high was found'),
        ),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'something else is missing',
        snapshot: exampleSnapshot(
          refusedDeployment('pods "web-7d9f5b6c8-" is forbidden: pod rejected: RuntimeClass "gvisor" not found'),
        ),
        subject: theDeployment,
      },
    ],
  }),
});
