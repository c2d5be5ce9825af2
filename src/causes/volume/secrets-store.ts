import { exampleMount } from '../example-volume.ts';
import { describeVolume, mountEffect, outputOf } from '../mount-wording.ts';
import { advise } from '../remedies.ts';
import { defineMountFault } from './mount-fault.ts';

/** The secrets cannot be fetched. */
export const secretsStore = defineMountFault({
  id: 'volume/secrets-store',
  fault: 'secrets-store',
  heals: 'maybe',
  docs: '/concepts/storage/volumes/#csi',
  summary: 'The Secrets Store driver could not fetch the objects that the SecretProviderClass names.',
  tell(seen) {
    const said = outputOf(seen);
    return {
      title: `The Secrets Store driver cannot fetch the secrets of ${describeVolume(seen)}`,
      why: `It says "${said}". ${mountEffect(seen)}`,
      certainty: 'certain',
      remedies: [
        advise(
          'see whether the SecretProviderClass exists in this namespace, and whether the identity of the Pod may read the secrets',
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the SecretProviderClass is missing',
        snapshot: exampleMount(
          'MountVolume.SetUp failed for volume "data" : rpc error: code = Unknown desc = failed to mount secrets store objects for pod shop/web, err: failed to get secretproviderclass shop/vault, error: not found',
        ),
      },
    ],
    misses: [
      {
        says: 'another driver fails',
        snapshot: exampleMount(
          'MountVolume.SetUp failed for volume "data" : rpc error: code = Internal desc = could not format device',
        ),
      },
    ],
  }),
});
