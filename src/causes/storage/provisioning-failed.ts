import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { claimEvent } from '../scheduling/example.ts';
import { exampleUnbound } from './example.ts';
import { describeClaim } from './wording.ts';

/** The provisioner tried to make a volume and failed. */
export const provisioningFailed = defineCause({
  id: 'storage/provisioning-failed',
  on: 'claim-pending',
  scope: 'claim',
  stage: 'scheduled',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/dynamic-provisioning/',
  summary:
    'The provisioner of the class tried to make the volume and failed: quota, permission, zone or parameters of the storage.',
  find: (signal) =>
    signal.word?.kind === 'provisioning-failed' && !signal.classAbsent
      ? { signal, error: signal.word.error }
      : undefined,
  tell({ signal, error }, about) {
    const claim = signal.ref.name;
    const short = error.replace(/^rpc error: code = (\w+) desc = /, '$1: ');
    return {
      title: `The volume of claim ${claim} could not be made: ${short.length > 120 ? `${short.slice(0, 117)}...` : short}`,
      why: `The provisioner${signal.storageClass ? ` of class ${signal.storageClass}` : ''} answered "${error}"; it tries again.`,
      certainty: 'certain',
      settles: 'The log of the CSI provisioner.',
      remedies: [
        describeClaim(about, claim),
        advise(
          'put right what the storage says: its quota, permission, zone or the parameters of the class',
          'platform',
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the storage is out of quota',
        snapshot: exampleUnbound('gold', [
          claimEvent(
            'ProvisioningFailed',
            'failed to provision volume with StorageClass "gold": rpc error: code = ResourceExhausted desc = disk quota of the project is used up',
          ),
        ]),
      },
    ],
    misses: [
      {
        says: 'the class itself does not exist',
        snapshot: exampleUnbound('gold', [
          claimEvent('ProvisioningFailed', 'storageclass.storage.k8s.io "gold" not found'),
        ]),
      },
    ],
  }),
});
