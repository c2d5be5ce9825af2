import { advise, kubectl, look } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { defineLogFault } from './log-telling.ts';

/** Its service account may not do what it tries. */
export const k8sRbac = defineLogFault({
  id: 'crash/k8s-rbac',
  kind: 'k8s-rbac',
  debug: { way: 'none' },
  docs: '/reference/access-authn-authz/rbac/',
  summary: 'The program asks the API server for something that its service account has no permission for.',
  words: (seen, about) => ({
    title: seen.fault.access
      ? `Service account ${seen.fault.access.account.replace(':', '/')} may not ${seen.fault.access.verb} ${seen.fault.access.resource}`
      : `Its service account lacks a permission: ${seen.line}`,
    why: 'The API server itself refused it.',
    certainty: 'certain',
    settles: 'Ask the API server with `kubectl auth can-i`.',
    remedies: seen.fault.access
      ? [
          look(
            'ask whether it may',
            kubectl(
              about,
              'auth',
              'can-i',
              seen.fault.access.verb,
              seen.fault.access.resource,
              `--as=system:serviceaccount:${seen.fault.access.account}`,
            ),
            'platform',
          ),
          advise('grant it with a Role and a RoleBinding', 'platform'),
        ]
      : [advise('grant it with a Role and a RoleBinding', 'platform')],
  }),
  examples: () => ({
    hits: [
      {
        says: 'the API server names account, verb and resource',
        snapshot: saying(
          'error: pods is forbidden: User "system:serviceaccount:shop:web" cannot list resource "pods" in API group "" in the namespace "shop"',
        ),
      },
    ],
    misses: [
      ...noFaultIn(
        'pods is forbidden: User "system:serviceaccount:shop:web" cannot list resource "pods" in API group ""',
      ),
    ],
  }),
});
