import { examplePull, exampleResolve } from '../example-image.ts';
import { advise, setImage } from '../remedies.ts';
import { definePullFault } from './pull-fault.ts';

/** The registry holds something else than an image of today. */
export const mediaType = definePullFault({
  id: 'image/media-type',
  fault: 'media-type',
  scope: 'registry',
  heals: 'no',
  summary:
    'What the registry holds under that name is not an image that the runtime takes: an old schema 1 manifest or another kind of artifact.',
  tell({ image, container, error }, about) {
    const type = /media type "([^"]+)"/.exec(error.said)?.[1];
    return {
      title: `${image} is not an image that this runtime takes${type ? `: media type ${type}` : ''}`,
      why: `The pull ended with "${error.said}". Manifests of schema 1 are no longer supported, and charts or signatures are no images.`,
      certainty: 'certain',
      remedies: [advise('push the image again with a current builder', 'registry'), setImage(about, container)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the manifest is of schema 1',
        snapshot: examplePull(
          'failed to pull and unpack image "registry.example/shop/web:1.4": not implemented: media type "application/vnd.docker.distribution.manifest.v1+prettyjws" is no longer supported since containerd v2.1',
        ),
      },
    ],
    misses: [
      {
        says: 'the tag does not exist',
        snapshot: examplePull(exampleResolve('registry.example/shop/web:1.4: not found')),
      },
    ],
  }),
});
