import { advise, kubectl, look } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { defineLogFault } from './log-telling.ts';

/** The API server does not accept its token. */
export const k8sUnauthorized = defineLogFault({
  id: 'crash/k8s-unauthorized',
  kind: 'k8s-unauthorized',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/reference/access-authn-authz/service-accounts-admin/',
  summary:
    'The API server does not accept the token of the program (401); a lack of permissions would be another answer (403, forbidden).',
  words(seen, about) {
    const account = seen.subject.pod.spec?.serviceAccountName ?? 'default';
    return {
      title: `The API server does not accept the token of service account ${account}: ${seen.line}`,
      why: 'The token is stale (the service account was made anew, the signing key changed, clocks differ), not mounted, or of another cluster; a lack of permissions would read "forbidden".',
      settles: 'The log of kube-apiserver says why it refuses the token.',
      remedies: [
        look(
          'see whether the service account is younger than the Pod',
          kubectl(about, 'get', 'serviceaccount', account),
        ),
        advise('restart the Pod, so that it gets a new token'),
        advise(
          'if that does not help, compare the keys by which the control plane signs and checks tokens',
          'platform',
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      { says: 'client-go says no more than this', snapshot: saying('[ERROR] Unauthorized') },
      {
        says: 'a watch is refused',
        snapshot: saying(
          'E1219 16:21:32.907247       1 reflector.go:147] Failed to watch *v1.Pod: failed to list *v1.Pod: Unauthorized',
        ),
      },
    ],
    misses: [
      {
        says: 'it is known, and may not',
        snapshot: saying('error: pods is forbidden: User "system:serviceaccount:shop:web" cannot list resource "pods"'),
      },
      ...noFaultIn('Unauthorized'),
    ],
  }),
});
