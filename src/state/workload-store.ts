import type { PodRecord, WorkloadKind, WorkloadRecord } from '../model/record.ts';
import { refKey } from '../model/ref.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { Followed } from '../model/source.ts';
import { workloadOf } from '../facts/owner.ts';
import type { Triage } from '../facts/triage.ts';

/** A workload, how many of its Pods are known, and whether it is itself worth a look. */
export interface WorkloadEntry {
  readonly workload: WorkloadRecord;
  readonly pods: number;
  readonly suspect: boolean;
  /** Changes whenever the workload, the count of its Pods or its warnings do; never used twice. */
  readonly version: number;
}

/** The workloads that are known, how many Pods of each, and which of them deserve an answer. */
export class WorkloadStore {
  readonly #judge: (workload: WorkloadRecord, pods: number) => Triage;
  readonly #entries = new Map<string, WorkloadEntry>();
  readonly #uids = new Map<string, string>(); // kind and names → uid
  readonly #pods = new Map<string, number>();
  readonly #suspects = new Set<string>();
  readonly #rechecks = new Map<string, number>();
  #lookedAt = new Set<string>();
  #fits: ((workload: WorkloadRecord) => boolean) | undefined;
  #serial = 0;

  constructor(judge: (workload: WorkloadRecord, pods: number) => Triage) {
    this.#judge = judge;
  }

  set(workload: WorkloadRecord): void {
    this.#uids.set(refKey(workload), workload.uid);
    if (this.#fits?.(workload)) this.#lookedAt.add(workload.uid);
    this.#put(workload);
  }

  delete(uid: string): void {
    const entry = this.#entries.get(uid);
    if (entry === undefined) return;
    const key = refKey(entry.workload);
    if (this.#uids.get(key) === uid) this.#uids.delete(key); // it may have been made anew under its name
    this.#entries.delete(uid);
    this.#suspects.delete(uid);
    this.#rechecks.delete(uid);
    this.#lookedAt.delete(uid);
  }

  *values(): IterableIterator<WorkloadRecord> {
    for (const { workload } of this.#entries.values()) yield workload;
  }

  /** The workload of that kind and name, if it is followed and known. */
  named(ref: ObjectRef): WorkloadRecord | undefined {
    return this.#entries.get(this.#uids.get(refKey(ref)) ?? '')?.workload;
  }

  /** Counts a Pod for its controller and for the workload above that. `by` is 1 or -1. */
  count(record: PodRecord, by: 1 | -1): void {
    const { owner } = record;
    const workload = workloadOfRecord(record);
    if (owner) this.#countFor(owner, by);
    if (workload && workload !== owner) this.#countFor(workload, by);
  }

  /** How many Pods are known that belong to a workload. */
  podsOf(workload: ObjectRef): number {
    return this.#pods.get(refKey(workload)) ?? 0;
  }

  /** What is known of a workload besides its record has changed; says whether it deserves an answer. */
  reconsider(ref: ObjectRef): boolean {
    const workload = this.named(ref);
    if (workload === undefined) return false;
    this.#put(workload);
    return this.#suspects.has(workload.uid) || this.#lookedAt.has(workload.uid);
  }

  /** Looks again at what becomes suspect with time alone; says whether there was any. */
  tick(now: number): boolean {
    const due = [...this.#rechecks].filter(([, at]) => at <= now);
    for (const [uid] of due) {
      const entry = this.#entries.get(uid);
      if (entry) this.#put(entry.workload);
    }
    return due.length > 0;
  }

  /** Somebody looks at these, whatever their state. */
  lookAt(fits: ((workload: WorkloadRecord) => boolean) | undefined): void {
    this.#fits = fits;
    this.#lookedAt = new Set(fits && [...this.values()].filter(fits).map(({ uid }) => uid));
  }

  /** Is somebody looking at it? */
  isLookedAt(uid: string): boolean {
    return this.#lookedAt.has(uid);
  }

  /** Workloads that are suspect or looked at. */
  *ofInterest(): IterableIterator<WorkloadEntry> {
    for (const uid of new Set([...this.#suspects, ...this.#lookedAt])) {
      const entry = this.#entries.get(uid);
      if (entry) yield entry;
    }
  }

  /** Drops what a relist of a resource did not deliver. */
  sweep(resource: Followed, covers: (namespace: string) => boolean, seen: ReadonlySet<string>): void {
    for (const [uid, { workload }] of this.#entries) {
      if (followedOf(workload.kind) === resource && covers(workload.namespace) && !seen.has(uid)) this.delete(uid);
    }
  }

  #put(workload: WorkloadRecord): void {
    const { uid } = workload;
    const pods = this.podsOf(workload);
    const { suspect, recheckAt } = this.#judge(workload, pods);
    if (suspect) this.#suspects.add(uid);
    else this.#suspects.delete(uid);
    if (recheckAt > 0) this.#rechecks.set(uid, recheckAt);
    else this.#rechecks.delete(uid);
    this.#serial += 1;
    this.#entries.set(uid, { workload, pods, suspect, version: this.#serial });
  }

  #countFor(ref: ObjectRef, by: 1 | -1): void {
    const key = refKey(ref);
    const pods = (this.#pods.get(key) ?? 0) + by;
    if (pods > 0) this.#pods.set(key, pods);
    else this.#pods.delete(key);
    if (this.#uids.has(key)) this.reconsider(ref);
  }
}

/** The followed resource that delivers a kind of workload. */
export function followedOf(kind: WorkloadKind): Followed {
  const plural: Readonly<Record<WorkloadKind, Followed>> = {
    Deployment: 'deployments',
    StatefulSet: 'statefulsets',
    DaemonSet: 'daemonsets',
    ReplicaSet: 'deployments',
    Job: 'jobs',
    CronJob: 'cronjobs',
  };
  return plural[kind];
}

/** The workload a Pod belongs to in the eyes of a person. */
export function workloadOfRecord(record: PodRecord): ObjectRef | undefined {
  return workloadOf(record.owner, record.templateHash);
}
