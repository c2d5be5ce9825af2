import { exampleSnapshot } from '../example.ts';
import { advise, change, look } from '../remedies.ts';
import { clusterwide } from '../scheduling/wording.ts';
import { refusedDeployment, theDeployment } from './example.ts';
import { defineRefusalCause } from './refusal-cause.ts';

/** The Pod runs as a ServiceAccount that does not exist in its namespace. */
export const serviceAccountMissing = defineRefusalCause({
  id: 'creation/service-account-missing',
  docs: '/tasks/configure-pod-container/configure-service-account/',
  summary:
    'The template names a ServiceAccount that does not exist in its namespace, so the API server refuses the Pod.',
  find: (signal) => (signal.refusal.kind === 'service-account' ? { signal, ...signal.refusal } : undefined),
  tell({ signal, namespace, name }) {
    return {
      title: `ServiceAccount "${name}" does not exist in namespace ${namespace}`,
      why: `The template names serviceAccountName ${name}, and a Pod needs a ServiceAccount of its own namespace; ${signal.standing}.`,
      certainty: 'certain',
      settles: `kubectl -n ${namespace} get serviceaccount ${name}`,
      remedies: [
        change('create it', clusterwide('-n', namespace, 'create', 'serviceaccount', name)),
        advise('or correct serviceAccountName in the template'),
        look(
          'see where one of that name is',
          clusterwide('get', 'serviceaccounts', '-A', '--field-selector', `metadata.name=${name}`),
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'no such account in the namespace',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'pods "web-7d9f5b6c8-" is forbidden: error looking up service account shop/billing-bot: serviceaccount "billing-bot" not found',
          ),
        ),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'a PriorityClass is what is missing',
        snapshot: exampleSnapshot(
          refusedDeployment('pods "web-7d9f5b6c8-" is forbidden: no PriorityClass with name very-high was found'),
        ),
        subject: theDeployment,
      },
    ],
  }),
});
