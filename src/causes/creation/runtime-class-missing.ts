import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { clusterwide } from '../scheduling/wording.ts';
import { refusedDeployment, theDeployment } from './example.ts';

/** The template names a RuntimeClass that does not exist. */
export const runtimeClassMissing = defineCause({
  id: 'creation/runtime-class-missing',
  on: 'creation-refused',
  scope: 'workload',
  stage: 'created',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/containers/runtime-class/',
  summary: 'The template names a RuntimeClass that does not exist in the cluster, so the API server refuses the Pod.',
  find: (signal) => (signal.refusal.kind === 'runtime-class' ? { signal, name: signal.refusal.name } : undefined),
  tell({ signal, name }) {
    return {
      title: `RuntimeClass "${name}" does not exist`,
      why: `The template names runtimeClassName ${name}, which the cluster does not have; ${signal.standing}.`,
      certainty: 'certain',
      settles: `kubectl get runtimeclass ${name}`,
      remedies: [
        look('see which there are', clusterwide('get', 'runtimeclass')),
        advise('correct runtimeClassName in the template'),
        advise(`or create the RuntimeClass ${name}`, 'platform'),
      ],
    };
  },
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
