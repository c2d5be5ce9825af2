import { examplePull, exampleResolve } from '../example-image.ts';
import { advise, change, kubectl, ownerName } from '../remedies.ts';
import { definePullFault } from './pull-fault.ts';

/** The name says no registry and the runtime does not guess. */
export const shortName = definePullFault({
  id: 'image/short-name',
  fault: 'short-name',
  scope: 'container',
  heals: 'no',
  summary:
    'The image is named without a registry, and the runtime of the node (CRI-O) does not guess one, or finds several.',
  tell({ image, node, container, error }, about) {
    return {
      title: `"${image}" names no registry, and the runtime of node ${node} does not guess one`,
      why: `The runtime says "${error.said}".`,
      certainty: 'certain',
      remedies: [
        change('write it in full', kubectl(about, 'set', 'image', ownerName(about), `${container}=docker.io/<image>`)),
        advise(`or set an alias or a search registry on node ${node} (registries.conf)`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the short name is not resolved',
        snapshot: examplePull(
          'short-name "web:1.4" did not resolve to an alias and no unqualified-search registries are defined in "/etc/containers/registries.conf"',
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
