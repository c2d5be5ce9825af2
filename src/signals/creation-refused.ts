import type { EventFacts } from '../model/event.ts';
import type { WorkloadRecord } from '../model/record.ts';
import type { View } from '../model/reading.ts';
import { parseCreationRefusal } from '../grammars/creation-refusal.ts';
import type { ReadRefusal } from '../grammars/creation-refusal.ts';
import { condition, eventEvidence, field } from './evidence.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts, WorkloadSubject } from './subject.ts';

/** A workload is short of Pods because the API server will not take them. */
export interface CreationRefused extends Signal {
  readonly refusal: ReadRefusal;
  readonly workload: WorkloadRecord;
  /** How many Pods exist of those that are wanted, in words that end a sentence. */
  readonly standing: string;
}

/**
 * Reads the condition ReplicaFailure, which lasts as long as the fault, else the newest FailedCreate event of the workload or
 * of its ReplicaSets, as long as nothing was created after it and Pods are missing. Controllers write nothing when the
 * namespace is being deleted; then the namespace tells.
 */
export function creationRefused(subject: SubjectFacts, view: View): readonly CreationRefused[] {
  if (subject.kind !== 'workload' || subject.workload.deletionAt > 0) return [];
  const { ref, workload, events } = subject;
  const failure = workload.conditions.find((each) => each.type === 'ReplicaFailure' && each.status === 'True');
  const event = standingFailure(events);
  if (!failure && (!event || !isShort(workload))) return namespaceTells(subject, view);
  const message = failure?.message || (event?.message ?? '');
  return [
    {
      state: 'active',
      ...since(event?.first, failure?.since),
      evidence: [
        ...(failure ? [condition(ref, failure, failure.since)] : []),
        ...(event ? [eventEvidence(event)] : []),
      ],
      refusal: parseCreationRefusal(message),
      workload,
      standing: standingOf(workload),
    },
  ];
}

/** The newest refusal, unless something was created after it. */
function standingFailure(events: readonly EventFacts[]): EventFacts | undefined {
  const failed = events.find((event) => event.reason === 'FailedCreate');
  if (failed === undefined) return undefined;
  const created = events.find((event) => event.reason === 'SuccessfulCreate');
  return created && created.last > failed.last ? undefined : failed;
}

/** Are Pods missing, by the workload's own count? */
function isShort(workload: WorkloadRecord): boolean {
  if (workload.kind === 'CronJob') return true;
  if (workload.kind === 'Job') {
    const ended = workload.conditions.some(
      (each) => (each.type === 'Complete' || each.type === 'Failed') && each.status === 'True',
    );
    return !ended && workload.current === 0;
  }
  return workload.current < workload.desired;
}

/** `0 of 3 Pods exist`, to end a sentence. */
function standingOf({ kind, current, desired }: WorkloadRecord): string {
  if (kind === 'CronJob') return 'its Jobs cannot be created';
  if (desired === 1) return current === 0 ? 'its one Pod does not exist' : 'its one Pod exists';
  return `${current} of ${desired} Pods exist`;
}

function since(...times: readonly (number | undefined)[]): { readonly since?: number } {
  const known = times.filter((time) => time !== undefined && time > 0);
  return known.length === 0 ? {} : { since: Math.min(...known.map(Number)) };
}

function namespaceTells({ ref, workload }: WorkloadSubject, view: View): readonly CreationRefused[] {
  if (!isShort(workload) || workload.current > 0 || workload.suspended || workload.kind === 'CronJob') return [];
  const reading = view.object('Namespace', workload.namespace);
  if (reading.state !== 'present' || reading.value.status?.phase !== 'Terminating') return [];
  const namespace = { kind: 'Namespace', name: workload.namespace };
  return [
    {
      state: 'active',
      evidence: [
        field(namespace, 'status.phase', 'Terminating'),
        field(ref, 'status', `${workload.current} of ${workload.desired} Pods`),
      ],
      refusal: { kind: 'namespace-terminating', namespace: workload.namespace, said: '' },
      workload,
      standing: standingOf(workload),
    },
  ];
}
