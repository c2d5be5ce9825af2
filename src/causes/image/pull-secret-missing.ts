import { ago, exampleEvent } from '../example.ts';
import { examplePull, exampleResolve } from '../example-image.ts';
import { createPullSecret } from '../pull-secret.ts';
import { kubectl, look } from '../remedies.ts';
import { definePullCause } from './pull-cause.ts';

const refused = exampleResolve('unexpected status from HEAD request to https://registry.example/v2/: 401 Unauthorized');
const names = { imagePullSecrets: [{ name: 'registry-key' }] };

/** The Pod names a pull Secret that does not exist in its namespace. */
export const pullSecretMissing = definePullCause({
  id: 'image/pull-secret-missing',
  scope: 'container',
  severity: 'error',
  heals: 'no',
  parent: 'image/unauthorized',
  docs: '/tasks/configure-pod-container/pull-image-private-registry/',
  summary:
    'The Pod names a pull Secret that does not exist in its namespace, so the pull was tried without credentials and the registry refused it.',
  find(signal) {
    const { fault } = signal.error;
    const refusedBySomeone = ['unauthorized', 'forbidden', 'denied', 'not-found'].includes(fault);
    return refusedBySomeone && signal.missingPullSecrets.length > 0 ? signal : undefined;
  },
  tell({ image, reference, error, missingPullSecrets }, about) {
    const secrets = missingPullSecrets.map((name) => `"${name}"`).join(', ');
    return {
      title: `Pull Secret ${secrets} does not exist in ${about.namespace ?? 'the namespace'}, and ${reference.host} refuses ${image} without it`,
      why: `The Pod names it in imagePullSecrets; the pull was tried without it, and the registry answered "${error.said}".`,
      // A registry that says "not found" may hide a private image, or mean it.
      certainty: error.fault === 'not-found' ? 'possible' : 'certain',
      settles: 'Create the Secret; the next try then has credentials.',
      remedies: [
        createPullSecret(about, reference.host, missingPullSecrets[0]),
        look(
          'see which pull Secrets there are',
          kubectl(about, 'get', 'secrets', '--field-selector=type=kubernetes.io/dockerconfigjson'),
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the kubelet could not read the pull Secret and the registry wants a login',
        snapshot: examplePull(refused, {
          spec: names,
          objects: [
            exampleEvent(
              'FailedToRetrieveImagePullSecret',
              'Unable to retrieve some image pull secrets (registry-key); attempting to pull the image may not succeed.',
            ),
          ],
        }),
      },
      {
        says: 'the server says that the Secret does not exist',
        snapshot: examplePull(refused, {
          spec: names,
          answers: [{ ref: { kind: 'Secret', namespace: 'shop', name: 'registry-key' }, code: 404, at: ago(0) }],
        }),
      },
    ],
    misses: [
      {
        says: 'a pull Secret that was not read is not known to be missing',
        snapshot: examplePull(refused, { spec: names }),
      },
      {
        says: 'the pull failed for another reason',
        snapshot: examplePull(
          exampleResolve('failed to do request: dial tcp 10.0.0.9:443: connect: connection refused'),
          {
            spec: names,
            objects: [
              exampleEvent(
                'FailedToRetrieveImagePullSecret',
                'Unable to retrieve some image pull secrets (registry-key); attempting to pull the image may not succeed.',
              ),
            ],
          },
        ),
      },
    ],
  }),
});
