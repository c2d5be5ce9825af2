import { examplePull, exampleResolve } from '../example-image.ts';
import { advise } from '../remedies.ts';
import { definePullCause } from './pull-cause.ts';

/** The registry knows who asks, or where from, and says no. */
export const forbidden = definePullCause({
  id: 'image/forbidden',
  scope: 'registry',
  severity: 'error',
  heals: 'no',
  docs: '/tasks/configure-pod-container/pull-image-private-registry/',
  summary:
    'The registry refused the pull with 403: the credentials or the identity of the node lack the right to this repository, have expired, or the registry does not serve this address.',
  find(signal) {
    return signal.error.fault === 'forbidden' && signal.missingPullSecrets.length === 0 ? signal : undefined;
  },
  tell({ image, reference, error, pullSecrets, node }) {
    const names = pullSecrets.map(({ name }) => name).join(', ');
    const who = names === '' ? `the identity of node ${node}` : `pull Secret ${names}`;
    return {
      title: `${reference.host} forbids pulling ${image}`,
      why: `The registry answered "${error.said}": ${who} may not read ${reference.repository}, or its token has expired.`,
      certainty: 'certain',
      settles: `Ask ${reference.host} which rights that identity has on ${reference.repository}.`,
      remedies: [
        advise(`give ${who} the right to read ${reference.repository}, or renew its token`, 'registry'),
        advise(`see whether ${reference.host} restricts the addresses that may pull`, 'registry'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: "the node's token lacks the right to read",
        snapshot: examplePull(
          exampleResolve(
            'failed to authorize: failed to fetch oauth token: unexpected status from POST request to https://registry.example/token: 403 Forbidden',
          ),
        ),
      },
    ],
    misses: [
      {
        says: 'a login is wanted',
        snapshot: examplePull(
          exampleResolve('unexpected status from HEAD request to https://registry.example/v2/: 401 Unauthorized'),
        ),
      },
    ],
  }),
});
