import { advise, kubectl, look } from '../remedies.ts';
import { defineRefused, exampleClaimRefused } from './refused.ts';

/** A claim of the Pod is being deleted. */
export const pvcBeingDeleted = defineRefused({
  id: 'scheduling/pvc-being-deleted',
  fault: 'claim-deleting',
  scope: 'claim',
  heals: 'no',
  docs: '/concepts/storage/persistent-volumes/#storage-object-in-use-protection',
  summary: 'A claim of the Pod has been deleted and only waits for its last user to end, so no new Pod may use it.',
  words(signal, about) {
    const { name = '' } = signal.reason;
    return {
      title: `PersistentVolumeClaim "${name}" is being deleted`,
      why: 'The claim was deleted while a Pod uses it: it stays until that Pod ends, and no new Pod may start with it.',
      settles: `metadata.deletionTimestamp and finalizers of the claim.`,
      remedies: [
        look('see who uses it', kubectl(about, 'describe', 'pvc', name)),
        advise('end the Pods that use it, then create the claim again; a deletion cannot be taken back'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the scheduler will not use a claim that is going',
        snapshot: exampleClaimRefused('persistentvolumeclaim "data" is being deleted'),
      },
    ],
    misses: [
      {
        says: 'the claim does not exist at all',
        snapshot: exampleClaimRefused('persistentvolumeclaim "data" not found'),
      },
    ],
  }),
});
