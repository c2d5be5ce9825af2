import { examplePull, exampleResolve } from '../example-image.ts';
import { advise, change, kubectl, ownerName } from '../remedies.ts';
import { definePullCause } from './pull-cause.ts';

/** The image may not be pulled and is not on the node. */
export const neverPull = definePullCause({
  id: 'image/never-pull',
  scope: 'container',
  severity: 'error',
  heals: 'no',
  docs: '/concepts/containers/images/#image-pull-policy',
  summary:
    'imagePullPolicy is Never and the image is not on the node, so nothing was asked of any registry. Newer kubelets say the same where the image is there but this Pod has no credentials for it.',
  find(signal) {
    return signal.reason === 'ErrImageNeverPull' ? signal : undefined;
  },
  tell({ container, image, node }, about) {
    const on = node === '' ? 'the node' : `node ${node}`;
    const patch = JSON.stringify({
      spec: { template: { spec: { containers: [{ name: container, imagePullPolicy: 'IfNotPresent' }] } } },
    });
    return {
      title: `Image ${image} is not on ${on}, and imagePullPolicy Never forbids pulling it`,
      why: `With Never the kubelet uses only what the node has: no registry was asked, so tag and credentials play no part yet.`,
      certainty: 'certain',
      remedies: [
        ...(about.owner
          ? [change('let it be pulled', kubectl(about, 'patch', ownerName(about), '-p', patch))]
          : [advise('let it be pulled: imagePullPolicy: IfNotPresent')]),
        advise(`or load the image on ${on}`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the image was never loaded',
        snapshot: examplePull(
          'Container image "registry.example/shop/web:1.4" is not present with pull policy of Never',
          {
            reason: 'ErrImageNeverPull',
            policy: 'Never',
          },
        ),
      },
    ],
    misses: [
      {
        says: 'the registry does not have it',
        snapshot: examplePull(exampleResolve('registry.example/shop/web:1.4: not found')),
      },
    ],
  }),
});
