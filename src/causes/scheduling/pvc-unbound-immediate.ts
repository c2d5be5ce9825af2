import type { PersistentVolumeClaim } from '../../model/wire.ts';
import { claimsOf } from '../../facts/claims.ts';
import { parseTime } from '../../facts/time.ts';
import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { exampleSnapshot } from '../example.ts';
import { kubectl, look } from '../remedies.ts';
import { claimEvent, exampleClaim, refusal, waitingPod, withClaim } from './example.ts';
import { exampleClaimRefused } from './refused.ts';
import { list, refused } from './wording.ts';

/** A claim of the Pod is not bound, and what was read of the claim does not say why. */
export const pvcUnboundImmediate = defineCause({
  id: 'scheduling/pvc-unbound-immediate',
  on: 'scheduler-refused',
  scope: 'claim',
  stage: 'scheduled',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/persistent-volumes/#binding',
  summary: 'A PersistentVolumeClaim of the Pod has no volume yet; why that is so stands in the events of the claim.',
  find(signal, view) {
    if (signal.reason.fault !== 'claim-unbound') return undefined;
    const claims = claimsOf(signal.pod).map(({ claim }) => ({
      name: claim,
      reading: view.object('PersistentVolumeClaim', claim, signal.ref.namespace),
    }));
    const pending = claims.filter(
      ({ reading }) => reading.state === 'present' && reading.value.status?.phase !== 'Bound',
    );
    const young =
      pending.length > 0 &&
      pending.every(({ reading }) => reading.state === 'present' && isYoung(reading.value, view.now));
    return { signal, pending, all: claims, young };
  },
  tell({ signal, pending, all, young }, about) {
    const names = (pending.length > 0 ? pending : all).map(({ name }) => name);
    const many = names.length > 1;
    return refused(signal, {
      ...(young ? { severity: 'info' as const } : {}),
      title: `${many ? 'Claims' : 'Claim'} ${list(names) || 'of this Pod'} ${pending.length > 0 || !many ? `${many ? 'are' : 'is'} not bound to a volume` : 'may not be bound to volumes'}`,
      why: 'The scheduler chooses no node before every claim with immediate binding has its volume. Why there is none stands in the events of the claim.',
      settles: `The events of the ${many ? 'claims' : 'claim'}, and the StorageClass that ${many ? 'they name' : 'it names'}.`,
      evidence: pending.flatMap(({ name, reading }) =>
        reading.state === 'present'
          ? [
              field(
                { kind: 'PersistentVolumeClaim', ...(about.namespace ? { namespace: about.namespace } : {}), name },
                'status.phase',
                reading.value.status?.phase ?? 'not set',
              ),
            ]
          : [],
      ),
      remedies: [
        look('see what the claim says', kubectl(about, 'describe', 'pvc', ...names.slice(0, 3))),
        look('see which classes there are', 'kubectl get storageclass', 'platform'),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'nothing is known of the claim but that it is not bound',
        snapshot: exampleClaimRefused('pod has unbound immediate PersistentVolumeClaims. not found'),
      },
    ],
    misses: [
      {
        says: 'the claim says that its class does not exist',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, 'pod has unbound immediate PersistentVolumeClaims'), { spec: withClaim }),
          exampleClaim({ storageClass: 'fast' }),
          claimEvent('ProvisioningFailed', 'storageclass.storage.k8s.io "fast" not found'),
        ]),
      },
    ],
  }),
});

/** A volume may take as long to make, in milliseconds (failure catalogue §4). */
const patience = 60_000;

function isYoung(claim: PersistentVolumeClaim, now: number): boolean {
  const created = parseTime(claim.metadata?.creationTimestamp);
  return created > 0 && now - created < patience;
}
