import { exampleSnapshot } from '../example.ts';
import { advise, change, kubectl, look, ownerName } from '../remedies.ts';
import { refusedDeployment, theDeployment } from './example.ts';
import { defineRefusalCause } from './refusal-cause.ts';

/** A quota covers a resource that the template says nothing of. */
export const quotaMissingResources = defineRefusalCause({
  id: 'creation/quota-missing-resources',
  docs: '/concepts/policy/resource-quotas/',
  summary: 'A ResourceQuota covers a request or limit that the Pod does not state, so the API server refuses it.',
  find: (signal) => (signal.refusal.kind === 'quota-missing-resources' ? { signal, ...signal.refusal } : undefined),
  tell({ signal, quota, missing }, about) {
    const words = missing.replaceAll(' for: ', ' for ');
    const [, kind = 'limits', resource = 'memory'] = /^(requests|limits)\.(\S+)/.exec(missing) ?? [];
    const container = / for: ([^,;\s]+)/.exec(missing)?.[1] ?? '<container>';
    return {
      title: `Quota ${quota} wants ${words} to be set, and the template does not`,
      why: `A quota that covers a resource takes no Pod that does not state it; ${signal.standing}.`,
      certainty: 'certain',
      settles: `kubectl -n ${about.namespace ?? ''} describe resourcequota ${quota}`,
      remedies: [
        change(
          'set it',
          kubectl(about, 'set', 'resources', ownerName(about), '-c', container, `--${kind}=${resource}=<amount>`),
        ),
        advise('or give the namespace a LimitRange with defaults', 'platform'),
        look('see the quota', kubectl(about, 'describe', 'resourcequota', quota)),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the template has no memory limit',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'pods "web-7d9f5b6c8-x2k9p" is forbidden: failed quota: team-budget: must specify limits.memory for: app',
          ),
        ),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'the limit is set, and passes the quota',
        snapshot: exampleSnapshot(
          refusedDeployment(
            'pods "web-7d9f5b6c8-x2k9p" is forbidden: exceeded quota: team-budget, requested: pods=1, used: pods=10, limited: pods=10',
          ),
        ),
        subject: theDeployment,
      },
    ],
  }),
});
