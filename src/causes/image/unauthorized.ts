import { examplePull, exampleResolve } from '../example-image.ts';
import { createPullSecret } from '../pull-secret.ts';
import { definePullCause } from './pull-cause.ts';

/** The registry wants a login. */
export const unauthorized = definePullCause({
  id: 'image/unauthorized',
  scope: 'registry',
  severity: 'error',
  heals: 'no',
  docs: '/tasks/configure-pod-container/pull-image-private-registry/',
  summary:
    'The registry refused the pull because it was made without credentials, or with credentials that it does not take.',
  find(signal) {
    return signal.error.fault === 'unauthorized' && signal.missingPullSecrets.length === 0 ? signal : undefined;
  },
  tell({ image, reference, error, pullSecrets }, about) {
    const names = pullSecrets.map(({ name }) => name).join(', ');
    return {
      title:
        names === ''
          ? `${reference.host} wants a login for ${image}, and the Pod names no pull Secret`
          : `${reference.host} did not take the credentials for ${image} (pull Secret ${names})`,
      why: `The registry answered "${error.said}".`,
      certainty: 'certain',
      settles: `Log in to ${reference.host} with the same credentials and pull ${image}.`,
      remedies: [createPullSecret(about, reference.host)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a registry with login is asked without credentials',
        snapshot: examplePull(
          exampleResolve(
            'pull access denied, repository does not exist or may require authorization: authorization failed: no basic auth credentials',
          ),
        ),
      },
    ],
    misses: [
      {
        says: 'Docker Hub, which hides whether the repository exists',
        snapshot: examplePull(
          'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
        ),
      },
      {
        says: 'credentials that were taken, without the right to this repository',
        snapshot: examplePull(
          exampleResolve('unexpected status from HEAD request to https://registry.example/v2/: 403 Forbidden'),
        ),
      },
    ],
  }),
});
