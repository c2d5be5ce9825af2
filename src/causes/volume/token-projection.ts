import { exampleMount } from '../example-volume.ts';
import { describeVolume, mountEffect, outputOf } from '../mount-wording.ts';
import { advise } from '../remedies.ts';
import { defineMountFault } from './mount-fault.ts';

/** The token cannot be had. */
export const tokenProjection = defineMountFault({
  id: 'volume/token-projection',
  fault: 'token',
  heals: 'maybe',
  docs: '/concepts/security/service-accounts/',
  summary: 'The kubelet could not get a ServiceAccount token for a projected volume.',
  tell(seen) {
    const said = outputOf(seen);
    return {
      title: `No ServiceAccount token for ${describeVolume(seen)}: ${said.replace('failed to fetch token: ', '')}`,
      why: `The kubelet asks the API server for the token and got "${said}". ${mountEffect(seen)}`,
      certainty: 'certain',
      remedies: [advise('create the ServiceAccount again; the Pod may have to be made anew')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the ServiceAccount was deleted',
        snapshot: exampleMount(
          'MountVolume.SetUp failed for volume "data" : failed to fetch token: serviceaccounts "web" not found',
        ),
      },
    ],
    misses: [
      {
        says: 'a ConfigMap is missing',
        snapshot: exampleMount('MountVolume.SetUp failed for volume "data" : configmap "web-rules" not found'),
      },
    ],
  }),
});
