import { examplePull, exampleResolve } from '../example-image.ts';
import { advise } from '../remedies.ts';
import { definePullFault } from './pull-fault.ts';

/** The policy of the node wants a signature. */
export const signature = definePullFault({
  id: 'image/signature',
  fault: 'signature',
  scope: 'container',
  heals: 'no',
  summary: 'The image policy of the node accepts only images with a valid signature, and this one has none or another.',
  tell({ image, node, error }) {
    return {
      title: `Node ${node} rejects ${image}: its signature is missing or not valid`,
      why: `The runtime says "${error.said}".`,
      certainty: 'certain',
      remedies: [
        advise('sign the image with the key that the policy names', 'registry'),
        advise(`or correct the signature policy of node ${node}`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'no signature exists',
        snapshot: examplePull('Source image rejected: A signature was required, but no signature exists'),
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
