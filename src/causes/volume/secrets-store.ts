import { defineCause } from '../../signals/cause.ts';
import { exampleMount } from '../example-volume.ts';
import { describeVolume, mountEffect, mountSeverity } from '../mount-wording.ts';
import { advise } from '../remedies.ts';

/** The secrets cannot be fetched. */
export const secretsStore = defineCause({
  id: 'volume/secrets-store',
  on: 'mount-failed',
  scope: 'pod',
  stage: 'volumes',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/volumes/#csi',
  summary: 'The Secrets Store driver could not fetch the objects that the SecretProviderClass names.',
  find(signal) {
    return signal.error.fault === 'secrets-store' ? signal : undefined;
  },
  tell(seen) {
    const { error } = seen;
    const said = /Output: ([\s\S]+)/.exec(error.said)?.[1]?.trim() ?? error.said;
    const severity = mountSeverity(seen);
    return {
      title: `The Secrets Store driver cannot fetch the secrets of ${describeVolume(seen)}`,
      why: `It says "${said}". ${mountEffect(seen)}`,
      certainty: 'certain',
      ...(severity ? { severity } : {}),
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
