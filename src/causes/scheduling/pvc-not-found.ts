import { claimsOf } from '../../facts/claims.ts';
import { defineCause } from '../../signals/cause.ts';
import { absence, field } from '../../signals/evidence.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, change, kubectl, look } from '../remedies.ts';
import { exampleClaim, refusal, waitingPod, withClaim } from './example.ts';
import { exampleClaimRefused } from './refused.ts';
import { refused } from './wording.ts';

/** The Pod names a claim that does not exist. */
export const pvcNotFound = defineCause({
  id: 'scheduling/pvc-not-found',
  on: 'scheduler-refused',
  scope: 'claim',
  stage: 'scheduled',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/storage/persistent-volumes/',
  summary: 'The Pod mounts a PersistentVolumeClaim that does not exist in its namespace.',
  find(signal, view) {
    const { reason, ref } = signal;
    if (reason.fault !== 'claim-missing' || reason.name === undefined) return undefined;
    const reading = view.object('PersistentVolumeClaim', reason.name, ref.namespace);
    if (reading.state === 'present') return undefined;
    const use = claimsOf(signal.pod).find((each) => each.claim === reason.name);
    return { signal, claim: reason.name, use, asOf: reading.state === 'absent' ? reading.asOf : undefined };
  },
  tell({ signal, claim, use, asOf }, about) {
    const volume = use ? ` (volume ${use.volume})` : '';
    const { namespace = '' } = about;
    return refused(signal, {
      title: `PersistentVolumeClaim "${claim}" does not exist`,
      why: use?.ephemeral
        ? `The ephemeral volume ${use.volume} needs the claim ${claim}, which the controller has not made yet.`
        : `The Pod mounts the claim ${claim}${volume}, and namespace ${namespace} has no claim of that name.`,
      settles: `kubectl -n ${namespace} get pvc ${claim}`,
      evidence: [
        ...(use ? [field(signal.ref, `spec.volumes[${use.volume}]`, claim)] : []),
        ...(asOf === undefined
          ? []
          : [
              absence(
                { kind: 'PersistentVolumeClaim', ...(about.namespace ? { namespace } : {}), name: claim },
                'not found',
                asOf,
              ),
            ]),
      ],
      remedies: [
        look('see which claims there are', kubectl(about, 'get', 'pvc')),
        change('create it', kubectl(about, 'apply', '-f', '<claim.yaml>')),
        advise('or correct claimName in the template'),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'the scheduler finds no such claim',
        snapshot: exampleClaimRefused('persistentvolumeclaim "data" not found. not found'),
      },
    ],
    misses: [
      {
        says: 'the claim exists and is not bound',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, 'pod has unbound immediate PersistentVolumeClaims'), { spec: withClaim }),
          exampleClaim({ storageClass: 'fast' }),
        ]),
      },
    ],
  }),
});
