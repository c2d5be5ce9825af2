import { exampleEvent } from '../example.ts';
import { examplePull, exampleResolve } from '../example-image.ts';
import { setImage, undoRollout } from '../remedies.ts';
import { definePullCause } from './pull-cause.ts';

/** What is written is no image name. */
export const invalidName = definePullCause({
  id: 'image/invalid-name',
  scope: 'container',
  severity: 'error',
  heals: 'no',
  docs: '/concepts/containers/images/',
  summary:
    'The image field cannot be read as an image reference, often because a variable of a template was empty or a scheme or capitals got into it.',
  find(signal) {
    return signal.reason === 'InvalidImageName' ? signal : undefined;
  },
  tell({ container, image, error }, about) {
    const detail = /couldn't parse image (?:name|reference) "[^"]*": (.+)/.exec(error.said)?.[1];
    return {
      title: `"${image}" is not a valid image name: ${flawOf(image) ?? detail ?? 'it cannot be parsed'}`,
      why: detail ? `The kubelet says: ${detail}.` : 'The kubelet cannot parse it, so no pull was tried.',
      certainty: 'certain',
      remedies: [setImage(about, container), undoRollout(about)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the repository has capitals',
        snapshot: examplePull('Failed to apply default image tag', {
          reason: 'InvalidImageName',
          image: 'registry.example/Shop/Web:1.4',
          objects: [
            exampleEvent(
              'InspectFailed',
              'Failed to apply default image tag "registry.example/Shop/Web:1.4": couldn\'t parse image name "registry.example/Shop/Web:1.4": invalid reference format: repository name (Shop/Web) must be lowercase',
              { container: 'app' },
            ),
          ],
        }),
      },
    ],
    misses: [
      {
        says: 'a valid name that does not exist',
        snapshot: examplePull(exampleResolve('registry.example/shop/web:1.4: not found')),
      },
    ],
  }),
});

/** The flaws that people make, in words that say what to change. */
function flawOf(image: string): string | undefined {
  if (/^\w+:\/\//.test(image)) return 'it starts with a scheme';
  if (/\s/.test(image)) return 'it contains a space';
  if (/:$|:@|@$/.test(image)) return 'tag or digest is empty';
  if (/^:|^\/|\/\/|\/:/.test(image)) return 'a part of the name is empty';
  const path = image.includes('/') ? image.slice(image.indexOf('/') + 1) : image;
  if (/[A-Z]/.test(path.replace(/[:@].*$/, ''))) return 'the repository must be lowercase';
  return undefined;
}
