import { field } from '../../signals/evidence.ts';
import { readNode } from '../../signals/node-reading.ts';
import { exampleNode } from '../example-node.ts';
import { examplePull, exampleResolve } from '../example-image.ts';
import { advise, setImage } from '../remedies.ts';
import { definePullCause } from './pull-cause.ts';

/** The image exists, but not for this kind of node. */
export const platformMismatch = definePullCause({
  id: 'image/platform-mismatch',
  scope: 'container',
  severity: 'error',
  heals: 'no',
  docs: '/concepts/containers/images/',
  summary: 'The image exists, and none of its variants is for the operating system and processor of the node.',
  find(signal, view) {
    if (signal.error.fault !== 'platform') return undefined;
    const node = readNode(view, signal.node);
    const info = node?.state === 'present' ? node.node.status?.nodeInfo : undefined;
    const told = /for architecture "([^"]+)"|no matching manifest for (\S+)/.exec(signal.error.said);
    const platform = info?.architecture
      ? `${info.operatingSystem ?? 'linux'}/${info.architecture}`
      : (told?.[1] ?? told?.[2]);
    return { ...signal, platform, read: info?.architecture !== undefined };
  },
  tell({ container, image, error, node, platform, read }, about) {
    const need = platform ?? "this node's platform";
    return {
      title: `Image ${image} is not built for ${need}${node === '' ? '' : `, as node ${node} needs`}`,
      why: `The registry has the image, but no variant of it fits the node: "${error.said}".`,
      certainty: 'certain',
      settles: `List the platforms of ${image} in the registry.`,
      remedies: [
        advise(`build and push ${image} for ${need} too`),
        setImage(about, container),
        advise('or keep the Pod to fitting nodes with nodeSelector kubernetes.io/arch'),
      ],
      evidence: read && platform ? [field({ kind: 'Node', name: node }, 'status.nodeInfo', platform)] : [],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'no variant for amd64',
        snapshot: examplePull(
          'rpc error: code = NotFound desc = failed to pull and unpack image "registry.example/shop/web:1.4": get image config descriptor: no match for platform in manifest sha256:ab: not found',
          { objects: [exampleNode()] },
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
