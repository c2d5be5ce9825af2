import type { EventFacts } from '../model/event.ts';
import type { Evidence } from '../model/finding.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { View } from '../model/reading.ts';
import type { PersistentVolumeClaim } from '../model/wire.ts';
import { claimsOf } from '../facts/claims.ts';
import { parseTime } from '../facts/time.ts';
import { parseClaimEvent } from '../grammars/claim-events.ts';
import type { ClaimWord } from '../grammars/claim-events.ts';
import { parseScheduling } from '../grammars/scheduling.ts';
import type { SchedulingFault } from '../grammars/scheduling-reasons.ts';
import { absence, eventEvidence, field } from './evidence.ts';
import type { Signal } from './signal.ts';
import type { PodSubject, SubjectFacts } from './subject.ts';

/** A claim of a Pod is not bound, as far as could be read. */
export interface ClaimPending extends Signal {
  readonly ref: ObjectRef;
  /** The claim itself; undefined where it could not be read. */
  readonly claim: PersistentVolumeClaim | undefined;
  /** Class it names; '' = none on purpose; undefined = it names none, or is unknown. */
  readonly storageClass: string | undefined;
  /** The newest telling word of the volume controllers. */
  readonly word: ClaimWord | undefined;
  /** The class it names was looked up and does not exist. */
  readonly classAbsent: boolean;
  /** Milliseconds since the claim was created; 0 = unknown. */
  readonly age: number;
  /** The Pod has a node already, so no scheduler will ever start the binding. */
  readonly bypassed: boolean;
}

/** Reasons of a refusal behind which stands a claim. */
const claimFaults: ReadonlySet<SchedulingFault> = new Set(['claim-unbound', 'no-volume', 'claim-lost']);

/**
 * Reads the claims of a Pod that waits for a node because of them, or that has a node and waits for its volumes: phase, class
 * and events of each claim that is not bound.
 */
export function claimPending(subject: SubjectFacts, view: View): readonly ClaimPending[] {
  if (subject.kind !== 'pod' || subject.pod.status?.phase !== 'Pending' || !waitsForClaim(subject)) return [];
  return claimsOf(subject.pod).flatMap(({ claim }) => read(claim, subject, view));
}

function waitsForClaim({ pod, events }: PodSubject): boolean {
  if (pod.spec?.nodeName) return events.some((event) => /PVC is not bound|unbound/.test(event.message));
  const scheduled = pod.status?.conditions?.find((each) => each.type === 'PodScheduled' && each.status === 'False');
  const event = events.find((each) => each.reason === 'FailedScheduling');
  const { reasons, plugin } = parseScheduling(scheduled?.message ?? event?.message ?? '');
  return reasons.some((reason) => claimFaults.has(reason.fault)) || plugin?.name === 'VolumeBinding';
}

function read(name: string, { ref: { namespace }, pod }: PodSubject, view: View): readonly ClaimPending[] {
  const reading = view.object('PersistentVolumeClaim', name, namespace);
  if (reading.state === 'absent' || reading.state === 'unread') return [];
  const claim = reading.state === 'present' ? reading.value : undefined;
  if (claim?.status?.phase === 'Bound') return [];
  const ref: ObjectRef = {
    kind: 'PersistentVolumeClaim',
    ...(namespace === undefined ? {} : { namespace }),
    name,
    ...(claim?.metadata?.uid ? { uid: claim.metadata.uid } : {}),
  };
  const events = view.events(ref);
  const told = events.state === 'present' ? tellingEvent(events.value) : undefined;
  const storageClass = claim?.spec?.storageClassName;
  const settled = told?.word.kind === 'class-missing' || told?.word.kind === 'provisioning-failed';
  const looked = storageClass && !settled ? view.object('StorageClass', storageClass) : undefined;
  const classAbsent = looked?.state === 'absent';
  const created = parseTime(claim?.metadata?.creationTimestamp);
  return [
    {
      state: 'active',
      ...(created > 0 ? { since: created } : {}),
      evidence: [
        ...fields(ref, claim),
        ...(told ? [eventEvidence(told.event)] : []),
        ...missing(storageClass, classAbsent),
      ],
      ref,
      claim,
      storageClass,
      word: told?.word,
      classAbsent,
      age: created > 0 ? Math.max(0, view.now - created) : 0,
      bypassed: Boolean(pod.spec?.nodeName),
    },
  ];
}

function fields(ref: ObjectRef, claim: PersistentVolumeClaim | undefined): readonly Evidence[] {
  if (claim === undefined) return [];
  const { storageClassName } = claim.spec ?? {};
  return [
    field(ref, 'status.phase', claim.status?.phase ?? 'not set'),
    field(ref, 'spec.storageClassName', storageClassName === undefined ? 'not set' : storageClassName || '""'),
  ];
}

function missing(storageClass: string | undefined, absent: boolean): readonly Evidence[] {
  return absent && storageClass ? [absence({ kind: 'StorageClass', name: storageClass })] : [];
}

/** The newest event that says something; one that only waits gives way to a failure or a start that is as new or newer than it. */
function tellingEvent(
  events: readonly EventFacts[],
): { readonly word: ClaimWord; readonly event: EventFacts } | undefined {
  const told = events.flatMap((event) => {
    const word = parseClaimEvent(event.reason, event.message);
    return word ? [{ word, event }] : [];
  });
  const failed = told.find(({ word }) => word.kind === 'provisioning-failed' || word.kind === 'class-missing');
  const begun = told.find(({ word }) => word.kind === 'provisioning');
  const [newest] = told;
  if (newest?.word.kind !== 'waits-for-provisioner')
    return newest?.word.kind === 'provisioning' && failed ? failed : newest;
  return failed ?? begun ?? newest;
}
