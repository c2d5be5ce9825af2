import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { refusal, waitingPod, withClaim } from './example.ts';
import { refused } from './wording.ts';

/** A claim of the Pod is being deleted. */
export const pvcBeingDeleted = defineCause({
  id: 'scheduling/pvc-being-deleted',
  on: 'scheduler-refused',
  scope: 'claim',
  stage: 'scheduled',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/storage/persistent-volumes/#storage-object-in-use-protection',
  summary: 'A claim of the Pod has been deleted and only waits for its last user to end, so no new Pod may use it.',
  find: (signal) => (signal.reason.fault === 'claim-deleting' ? signal : undefined),
  tell(signal, about) {
    const { name = '' } = signal.reason;
    return refused(signal, {
      title: `PersistentVolumeClaim "${name}" is being deleted`,
      why: 'The claim was deleted while a Pod uses it: it stays until that Pod ends, and no new Pod may start with it.',
      settles: `metadata.deletionTimestamp and finalizers of the claim.`,
      remedies: [
        look('see who uses it', kubectl(about, 'describe', 'pvc', name)),
        advise('end the Pods that use it, then create the claim again; a deletion cannot be taken back'),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'the scheduler will not use a claim that is going',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, 'persistentvolumeclaim "data" is being deleted'), { spec: withClaim }),
        ]),
      },
    ],
    misses: [
      {
        says: 'the claim does not exist at all',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, 'persistentvolumeclaim "data" not found'), { spec: withClaim }),
        ]),
      },
    ],
  }),
});
