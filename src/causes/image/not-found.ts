import { exampleEvent, examplePod, exampleSnapshot } from '../example.ts';
import { setImage, undoRollout } from '../remedies.ts';
import { definePullFault } from './pull-fault.ts';

/** The registry was reached and knows no such repository, tag or digest. */
export const notFound = definePullFault({
  id: 'image/not-found',
  fault: 'not-found',
  scope: 'container',
  heals: 'no',
  summary:
    'The registry answered that this repository, tag or digest does not exist, so the image can never be pulled as it is written.',
  tell({ container, reference, image, error }, about) {
    const what = reference.digest ? `digest ${reference.digest}` : `tag "${reference.tag ?? 'latest'}"`;
    const repositoryMissing = /name unknown|NAME_UNKNOWN|repository .* not found/i.test(error.said);
    return {
      title: repositoryMissing
        ? `Image repository ${reference.repository} does not exist on ${reference.host}`
        : `Image ${image} does not exist on ${reference.host}`,
      why: repositoryMissing
        ? `${reference.host} answered "${error.said}": it has no repository ${reference.repository}.`
        : `${reference.host} answered "${error.said}": ${reference.repository} has no ${what}, or the repository name is wrong.`,
      certainty: 'certain',
      settles: `List the tags of ${reference.host}/${reference.repository} in the registry.`,
      remedies: [setImage(about, container), undoRollout(about)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'containerd reports the reference as not found',
        snapshot: exampleSnapshot([
          examplePod(
            {
              spec: { image: 'registry.example/shop/web:1.5' },
              status: {
                state: {
                  waiting: {
                    reason: 'ImagePullBackOff',
                    message:
                      'Back-off pulling image "registry.example/shop/web:1.5": ErrImagePull: rpc error: code = NotFound desc = failed to pull and unpack image "registry.example/shop/web:1.5": failed to resolve reference "registry.example/shop/web:1.5": registry.example/shop/web:1.5: not found',
                  },
                },
              },
            },
            { status: { phase: 'Pending' } },
          ),
        ]),
      },
      {
        says: 'an old kubelet has the error only in the event',
        snapshot: exampleSnapshot([
          examplePod(
            {
              status: {
                state: {
                  waiting: {
                    reason: 'ImagePullBackOff',
                    message: 'Back-off pulling image "registry.example/shop/web:1.4"',
                  },
                },
              },
            },
            { status: { phase: 'Pending' } },
          ),
          exampleEvent(
            'Failed',
            'Failed to pull image "registry.example/shop/web:1.4": rpc error: code = Unknown desc = Error response from daemon: manifest for registry.example/shop/web:1.4 not found: manifest unknown: manifest unknown',
            { container: 'app', count: 4 },
          ),
        ]),
      },
    ],
    misses: [
      {
        says: 'an image without this platform also ends in "not found"',
        snapshot: exampleSnapshot([
          examplePod(
            {
              status: {
                state: {
                  waiting: {
                    reason: 'ErrImagePull',
                    message:
                      'failed to pull and unpack image "registry.example/shop/web:1.4": no match for platform in manifest: not found',
                  },
                },
              },
            },
            { status: { phase: 'Pending' } },
          ),
        ]),
      },
    ],
  }),
});
