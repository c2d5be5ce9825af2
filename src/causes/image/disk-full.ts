import { nodeEvidence, readNode } from '../../signals/node-reading.ts';
import { examplePull, exampleResolve } from '../example-image.ts';
import { advise, look } from '../remedies.ts';
import { definePullCause } from './pull-cause.ts';

/** The node has no room for the image. */
export const diskFull = definePullCause({
  id: 'image/disk-full',
  scope: 'node',
  severity: 'critical',
  heals: 'maybe',
  docs: '/concepts/architecture/garbage-collection/#containers-images',
  summary: "The node's disk was full when the image was downloaded or unpacked.",
  find(signal, view) {
    return signal.error.fault === 'disk-full' ? { ...signal, reading: readNode(view, signal.node) } : undefined;
  },
  tell({ image, node, error, reading }) {
    return {
      title: `The disk of node ${node} is full: no room for image ${image}`,
      why: `The pull ended with "${error.said}". Other Pods of this node will fail too.`,
      certainty: 'certain',
      evidence: nodeEvidence(reading),
      remedies: [
        look('see the conditions of the node', `kubectl describe node ${node}`, 'platform'),
        advise(`free or enlarge the image file system of node ${node}`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a layer cannot be written',
        snapshot: examplePull(
          'failed to pull and unpack image "registry.example/shop/web:1.4": failed to extract layer sha256:ab: write /var/lib/containerd/x: no space left on device: unknown',
        ),
      },
    ],
    misses: [
      {
        says: 'the registry is out of order',
        snapshot: examplePull(
          exampleResolve(
            'unexpected status from GET request to https://registry.example/v2/: 500 Internal Server Error',
          ),
        ),
      },
    ],
  }),
});
