import { examplePull } from '../example-image.ts';
import { advise } from '../remedies.ts';
import { definePullFault } from './pull-fault.ts';

/** The image was loaded and cannot be unpacked. */
export const extract = definePullFault({
  id: 'image/extract',
  fault: 'extract',
  scope: 'node',
  heals: 'no',
  summary:
    'The image was loaded, and the node cannot unpack it: an owner outside of the ids that the runtime may use, or a file system that lacks something.',
  tell({ image, node, error }) {
    return {
      title: `Node ${node} cannot unpack image ${image}`,
      why: `The pull ended with "${error.said}". The layers arrived; the file system or the ids that the runtime may use do not take them.`,
      certainty: 'certain',
      remedies: [
        advise('build the image with file owners below 65536', 'app'),
        advise(`see to the file system and the id ranges of the runtime on node ${node}`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'an owner is out of range',
        snapshot: examplePull(
          'failed to pull and unpack image "registry.example/shop/web:1.4": failed to extract layer sha256:ab: mount callback failed on /tmp/x: failed to Lchown "/tmp/x/app" for UID 1234567, GID 1234567: lchown /tmp/x/app: invalid argument: unknown',
        ),
      },
    ],
    misses: [
      {
        says: 'the disk is full',
        snapshot: examplePull(
          'failed to extract layer sha256:ab: write /var/lib/containerd/x: no space left on device: unknown',
        ),
      },
    ],
  }),
});
