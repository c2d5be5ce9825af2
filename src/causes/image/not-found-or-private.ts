import { examplePull } from '../example-image.ts';
import { advise, setImage } from '../remedies.ts';
import { createPullSecret } from '../pull-secret.ts';
import { definePullCause } from './pull-cause.ts';

/** The registry hides whether the repository is missing or closed. */
export const notFoundOrPrivate = definePullCause({
  id: 'image/not-found-or-private',
  scope: 'container',
  severity: 'error',
  heals: 'no',
  docs: '/tasks/configure-pod-container/pull-image-private-registry/',
  summary:
    'The registry gives one answer for a repository that does not exist and for one that the caller may not see, so the name may be wrong, the image may never have been pushed, or credentials are missing.',
  find(signal) {
    return signal.error.fault === 'denied' && signal.missingPullSecrets.length === 0 ? signal : undefined;
  },
  tell({ container, image, reference, error, pullSecrets }, about) {
    const { host, repository } = reference;
    const own = host === 'docker.io' && !image.includes('/');
    const names = pullSecrets.map(({ name }) => name).join(', ');
    const anonymous = pullSecrets.length === 0;
    return {
      title: `Image ${image}: ${host} has no repository ${repository}, or it is private`,
      why: [
        `${host} answered "${error.said}"; it says the same of a repository that does not exist and of one that needs a login.`,
        own
          ? 'A name without a host is looked for on Docker Hub: an image that was only built locally is not there.'
          : anonymous
            ? 'The Pod names no pull Secret.'
            : `The pull was tried with ${names}.`,
      ].join(' '),
      certainty: 'certain',
      settles: `Pull ${image} elsewhere, once with and once without a login at ${host}.`,
      remedies: [
        setImage(about, container),
        ...(own ? [advise('push the image to a registry, or load it on the nodes with imagePullPolicy: Never')] : []),
        createPullSecret(about, host),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'Docker Hub denies a repository that it does not show',
        snapshot: examplePull(
          'failed to pull and unpack image "docker.io/shop/web:1.4": failed to resolve reference "docker.io/shop/web:1.4": pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
          { image: 'shop/web:1.4' },
        ),
      },
      {
        says: 'an image that was only built locally is looked for on Docker Hub',
        snapshot: examplePull(
          "Error response from daemon: pull access denied for web, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
          { image: 'web:dev' },
        ),
      },
    ],
    misses: [
      {
        says: 'a registry that asks for a login does not hide anything',
        snapshot: examplePull(
          'failed to pull and unpack image "registry.example/shop/web:1.4": failed to resolve image: unexpected status from HEAD request to https://registry.example/v2/shop/web/manifests/1.4: 401 Unauthorized',
        ),
      },
    ],
  }),
});
