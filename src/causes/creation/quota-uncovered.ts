import { exampleSnapshot } from '../example.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { refusedDeployment, theDeployment } from './example.ts';
import { defineRefusalCause } from './refusal-cause.ts';

/** The Pod uses what may be used only where a quota of the namespace covers it, and none does. */
export const quotaUncovered = defineRefusalCause({
  id: 'creation/quota-uncovered',
  docs: '/concepts/policy/resource-quotas/#limit-priority-class-consumption-by-default',
  summary:
    'The cluster allows a resource or a PriorityClass only in namespaces that have a quota for it, and this one has none.',
  find: (signal) => (signal.refusal.kind === 'quota-uncovered' ? { signal, what: signal.refusal.what } : undefined),
  tell({ signal, what }, about) {
    return {
      title: `No quota of the namespace covers what it uses: ${what}`,
      why: `The API server takes Pods with ${what} only where a ResourceQuota covers that, and namespace ${about.namespace ?? ''} has none; ${signal.standing}.`,
      certainty: 'certain',
      settles: 'The ResourceQuotas of the namespace and their scopes.',
      remedies: [
        look('see the quotas', kubectl(about, 'get', 'resourcequota', '-o', 'yaml')),
        advise('use another PriorityClass or resource in the template'),
        advise('or create a ResourceQuota that covers it', 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a PriorityClass that only some namespaces may use',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'pods "web-7d9f5b6c8-" is forbidden: insufficient quota to match these scopes: [{PriorityClass In [high]}]',
          ),
        ),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'a quota covers it, and is full',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'pods "web-7d9f5b6c8-" is forbidden: exceeded quota: team, requested: pods=1, used: pods=10, limited: pods=10',
          ),
        ),
        subject: theDeployment,
      },
    ],
  }),
});
