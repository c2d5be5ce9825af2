import { exampleSnapshot } from '../example.ts';
import { defineClassMissing } from './class-missing.ts';
import { refusedDeployment, theDeployment } from './example.ts';

/** The template names a PriorityClass that does not exist. */
export const priorityClassMissing = defineClassMissing({
  id: 'creation/priority-class-missing',
  refusal: 'priority-class',
  kind: 'PriorityClass',
  field: 'priorityClassName',
  docs: '/concepts/scheduling-eviction/pod-priority-preemption/',
  summary: 'The template names a PriorityClass that does not exist in the cluster, so the API server refuses the Pod.',
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
