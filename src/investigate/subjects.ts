import type { Pod } from '../model/wire.ts';
import { refKey } from '../model/ref.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { Subject } from '../model/finding.ts';
import type { PodRecord, WorkloadRecord } from '../model/record.ts';
import type { SubjectFacts } from '../engine/input.ts';
import type { ClusterState } from '../state/cluster-state.ts';
import type { PodEntry } from '../state/pod-store.ts';
import type { WorkloadEntry } from '../state/workload-store.ts';
import { workloadOfRecord } from '../state/workload-store.ts';

/** A subject that may be diagnosed, with what decides whether that must be done again. */
export interface Candidate {
  readonly uid: string;
  readonly facts: SubjectFacts;
  /** Did triage find something wrong? */
  readonly suspect: boolean;
  /** Somebody named it or looks at it. */
  readonly inFocus: boolean;
  /** Equal versions of a subject are equal subjects. */
  readonly version: number;
  /** Subjects of one key very likely fail alike: one of them is looked into first. */
  readonly likeness: string;
  /** The row that it is in, the workload that a person would name or else the Pod itself, and the key of that row. */
  readonly row: { readonly ref: ObjectRef; readonly key: string };
  readonly record?: PodRecord;
}

/** The subject of a Pod that is at hand as an object. */
export function podCandidate(state: ClusterState, entry: PodEntry, pod: Pod, inFocus: boolean): Candidate {
  const { record } = entry;
  const owner = workloadOfRecord(record);
  const ref = podRef(record);
  return {
    uid: record.uid,
    suspect: entry.suspect,
    inFocus,
    version: versionOf(entry, inFocus),
    likeness: owner
      ? [owner.kind, record.namespace, owner.name, record.templateHash, record.status].join('|')
      : record.uid,
    record,
    row: rowOf(owner ?? ref),
    facts: {
      kind: 'pod',
      ref: {
        ...ref,
        ...(record.node === '' ? {} : { node: record.node }),
        ...(owner ? { owner: ownerOf(owner, state.workload(owner)) } : {}),
      },
      pod,
      inFocus,
      events: state.eventsOf(ref),
    },
  };
}

/** The subject of a workload. */
export function workloadCandidate(state: ClusterState, entry: WorkloadEntry, inFocus: boolean): Candidate {
  const { workload, pods, suspect } = entry;
  const { kind, namespace, name, uid, owner } = workload;
  const ref: ObjectRef = { kind, namespace, name, uid };
  const events = state.eventsOf(ref);
  return {
    uid,
    suspect,
    inFocus,
    version: versionOf(entry, inFocus),
    likeness: uid,
    row: rowOf(ref),
    facts: {
      kind: 'workload',
      ref: { ...ref, ...(owner ? { owner: { kind: owner.kind, name: owner.name } } : {}) },
      workload,
      events,
      pods,
    },
  };
}

/** What is looked at is asked about more, so it counts as another version. */
function versionOf({ version }: { readonly version: number }, inFocus: boolean): number {
  return 2 * version + Number(inFocus);
}

/** The row of a Pod. */
export function rowOfRecord(record: PodRecord): Candidate['row'] {
  return rowOf(workloadOfRecord(record) ?? podRef(record));
}

/** Names a Pod. */
export function podRef({ namespace, name, uid }: PodRecord): ObjectRef {
  return { kind: 'Pod', namespace, name, uid };
}

function rowOf(ref: ObjectRef): Candidate['row'] {
  return { ref, key: refKey(ref) };
}

/** The owner as an answer names it. */
function ownerOf({ kind, name }: ObjectRef, workload: WorkloadRecord | undefined): NonNullable<Subject['owner']> {
  return { kind, name, ...(workload?.firstRevision === true ? { firstRevision: true } : {}) };
}
