import type { Snapshot } from '../../model/snapshot.ts';
import type { ApiObject } from '../../model/wire.ts';
import { exampleSnapshot } from '../example.ts';
import { claimEvent, exampleClaim, refusal, waitingPod, withClaim } from '../scheduling/example.ts';

/** A Pod that waits for its claim `data`, which names this class: none given = no class, '' = no class wanted. */
export function exampleUnbound(
  storageClass: string | undefined,
  objects: readonly ApiObject[] = [],
  more: { readonly refused?: string; readonly answers?: Snapshot['answers'] } = {},
): Snapshot {
  const refused = more.refused ?? 'pod has unbound immediate PersistentVolumeClaims';
  return exampleSnapshot(
    [
      waitingPod(refusal(2, refused), { spec: withClaim }),
      exampleClaim(storageClass === undefined ? {} : { storageClass }),
      ...objects,
    ],
    more.answers ? { answers: more.answers } : {},
  );
}

/** What the volume controller says of a claim that nobody makes a volume for. */
export function noVolumeNoClass(): ApiObject {
  return claimEvent(
    'FailedBinding',
    'no persistent volumes available for this claim and no storage class is set',
    'Normal',
  );
}
