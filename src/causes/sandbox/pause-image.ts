import { defineCause } from '../../signals/cause.ts';
import { exampleSandbox, exampleSandboxError } from '../example-sandbox.ts';
import { advise } from '../remedies.ts';

const pull =
  'failed to start sandbox "x": failed to get sandbox image "registry.k8s.io/pause:3.10": failed to pull image "registry.k8s.io/pause:3.10": failed to pull and unpack image "registry.k8s.io/pause:3.10": failed to resolve reference "registry.k8s.io/pause:3.10": failed to do request: Head "https://registry.k8s.io/v2/pause/manifests/3.10": dial tcp';

/** The image that holds a Pod's sandbox cannot be pulled. */
export const pauseImage = defineCause({
  id: 'sandbox/pause-image',
  on: 'sandbox-failed',
  scope: 'node',
  stage: 'sandbox',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/setup/production-environment/container-runtimes/',
  summary:
    "Each Pod needs the runtime's pause image before any image of its own, and the node could not pull it. No new Pod can start on this node.",
  find(signal) {
    const { fault, image, pull: error } = signal.error;
    return fault === 'pause-image' && image && error ? { ...signal, image, pull: error } : undefined;
  },
  tell({ image, pull: error, node }) {
    const host = error.host ?? image.split('/')[0] ?? image;
    const why =
      error.fault === 'dns'
        ? `node ${node} cannot resolve ${host}${error.dnsServer ? ` (DNS server ${error.dnsServer})` : ''}`
        : error.fault === 'unreachable'
          ? `node ${node} cannot reach ${host}`
          : `the pull fails`;
    return {
      title: `Sandbox image ${image} cannot be pulled: ${why}`,
      why: `It is the runtime's own pause image, needed by every Pod; the Pod's images play no part yet. The pull ended with "${error.said}".`,
      certainty: 'certain',
      settles: `Pull ${image} on node ${node}.`,
      remedies: [
        advise(
          error.fault === 'dns'
            ? `see to the DNS servers of node ${node}`
            : `give node ${node} access to ${host}, or set a mirror`,
          'platform',
        ),
        advise(`or load ${image} on the node, or set another sandbox image in the runtime's configuration`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the node cannot resolve the registry of the pause image',
        snapshot: exampleSandbox(exampleSandboxError(`${pull}: lookup registry.k8s.io on 10.0.0.2:53: no such host`)),
      },
      {
        says: 'the node has no way out',
        snapshot: exampleSandbox(exampleSandboxError(`${pull} 10.0.0.9:443: i/o timeout`)),
      },
    ],
    misses: [
      {
        says: 'the network plugin fails',
        snapshot: exampleSandbox(
          exampleSandboxError('failed to setup network for sandbox "x": plugin type="bridge" failed (add): broken'),
        ),
      },
    ],
  }),
});
