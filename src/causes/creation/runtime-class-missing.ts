import { exampleSnapshot } from '../example.ts';
import { defineClassMissing } from './class-missing.ts';
import { refusedDeployment, theDeployment } from './example.ts';

/** The template names a RuntimeClass that does not exist. */
export const runtimeClassMissing = defineClassMissing({
  id: 'creation/runtime-class-missing',
  refusal: 'runtime-class',
  kind: 'RuntimeClass',
  field: 'runtimeClassName',
  docs: '/concepts/containers/runtime-class/',
  summary: 'The template names a RuntimeClass that does not exist in the cluster, so the API server refuses the Pod.',
  examples: () => ({
    hits: [
      {
        says: 'the cluster has no RuntimeClass of that name',
        snapshot: exampleSnapshot(
          refusedDeployment('pods "web-7d9f5b6c8-" is forbidden: pod rejected: RuntimeClass "gvisor" not found'),
        ),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'something else is missing',
        snapshot: exampleSnapshot(
          refusedDeployment('pods "web-7d9f5b6c8-" is forbidden: no PriorityClass with name very-high was found'),
        ),
        subject: theDeployment,
      },
    ],
  }),
});
