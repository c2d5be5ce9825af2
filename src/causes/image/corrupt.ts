import { examplePull, exampleResolve } from '../example-image.ts';
import { advise } from '../remedies.ts';
import { definePullFault } from './pull-fault.ts';

/** What arrived is not what the registry promised. */
export const corrupt = definePullFault({
  id: 'image/corrupt',
  fault: 'corrupt',
  scope: 'registry',
  heals: 'maybe',
  summary:
    'A layer or manifest of the image arrived truncated or altered: its size or digest is not what the registry announced.',
  tell({ image, reference, error, node }) {
    return {
      title: `Image ${image} arrives corrupt: ${flawOf(error.said)}`,
      why: `The pull ended with "${error.said}". A download that broke off heals with the next try; if it goes on, the copy at ${reference.host}, a proxy in between or the disk of node ${node} is damaged.`,
      certainty: 'certain',
      settles: 'Pull the same image on another node: if that works, it is this node or its way to the registry.',
      remedies: [
        advise(`push the image to ${reference.host} again, or refresh the mirror or proxy that served it`, 'registry'),
        advise(`remove what is left of the image on node ${node} (crictl rmi)`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a layer is shorter than announced',
        snapshot: examplePull(
          'failed to pull and unpack image "registry.example/shop/web:1.4": failed commit on ref "layer-sha256:ab": "layer-sha256:ab" failed size validation: 6239744 != 17386982: failed precondition',
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

/** Which check failed, in words. */
function flawOf(said: string): string {
  const [, got, wanted] = /failed size validation: (\d+) != (\d+)/.exec(said) ?? [];
  if (got && wanted) return `a layer has ${got} bytes instead of ${wanted}`;
  if (/unexpected commit digest/.test(said)) return 'a layer has another digest than announced';
  if (/gzip: invalid header|invalid tar header/.test(said)) return 'a layer is no archive';
  return 'a layer cannot be taken over';
}
