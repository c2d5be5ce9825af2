import { claimsOf } from '../../facts/claims.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { refusal, waitingPod, withClaim } from './example.ts';
import { defineRefused, exampleClaimRefused } from './refused.ts';
import { list } from './wording.ts';

/** The volume that a claim was bound to is gone. */
export const pvcLost = defineRefused({
  id: 'scheduling/pvc-lost',
  fault: 'claim-lost',
  scope: 'claim',
  severity: 'critical',
  heals: 'no',
  docs: '/concepts/storage/persistent-volumes/',
  summary: 'A claim of the Pod is bound to a PersistentVolume that no longer exists; its data may be lost.',
  words(signal, about) {
    const { name, value } = signal.reason;
    const claims = name === undefined ? claimsOf(signal.pod).map(({ claim }) => claim) : [name];
    return {
      title: `Claim ${list(claims)} is bound to ${value ? `volume ${value}, which` : 'a volume that'} no longer exists`,
      why: 'The PersistentVolume was deleted while the claim was bound to it. The storage behind it may still be there, depending on the reclaim policy it had.',
      settles: `kubectl get pv ${value ?? ''}`.trim(),
      remedies: [
        look('see what the claim says', kubectl(about, 'describe', 'pvc', ...claims.slice(0, 3))),
        advise(
          'if the storage is still there, create the PersistentVolume again with the same name and claimRef',
          'platform',
        ),
        { text: 'else delete the claim and create it again: it starts empty', effect: 'destructive', by: 'app' },
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the scheduler names claim and volume',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, 'persistentvolumeclaim "data" bound to non-existent persistentvolume "pv-7"'), {
            spec: withClaim,
          }),
        ]),
      },
    ],
    misses: [
      {
        says: 'the claim was never bound',
        snapshot: exampleClaimRefused('pod has unbound immediate PersistentVolumeClaims'),
      },
    ],
  }),
});
