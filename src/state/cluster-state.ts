import type { EventFacts } from '../model/event.ts';
import type { PodRecord, WorkloadRecord } from '../model/record.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { Batch, Currency, Delta, Followed } from '../model/source.ts';
import type { Pod } from '../model/wire.ts';
import { newestFirst } from '../facts/event-facts.ts';
import { triage } from '../facts/triage.ts';
import { EventStore } from './event-store.ts';
import { RelistMarks } from './relist.ts';
import { followedOf, WorkloadStore } from './workload-store.ts';
import type { WorkloadStanding } from './workload-store.ts';

/** What is known of one Pod. `pod` is held only while it is suspect or looked at. */
export interface PodEntry {
  readonly record: PodRecord;
  readonly pod: Pod | undefined;
  readonly suspect: boolean;
  /** Since when it is suspect, in milliseconds since the epoch; 0 = it is not. */
  readonly suspectSince: number;
  /** Changes whenever the Pod or its warnings do. */
  readonly version: number;
}

/** How long a Pod is still shown after it stopped being suspect, so that recovery can be told. */
const heldAfterRecovery = 5 * 60 * 1000;

/** What is known now: batches in, versions per uid. Not pure, but without any clock or input of its own. */
export class ClusterState {
  readonly #now: () => number;
  readonly #pods = new Map<string, PodEntry>();
  readonly #suspects = new Map<string, number>(); // uid → held until (Infinity while suspect)
  readonly #rechecks = new Map<string, number>();
  readonly #workloads = new WorkloadStore();
  readonly #events = new EventStore();
  readonly #currencies = new Map<string, Currency>();
  readonly #relists = new RelistMarks();
  readonly #watched = new Set<string>();
  #watchesAll = false;
  #version = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Takes in what a source delivered. */
  apply(batch: Batch): void {
    this.#version += 1;
    for (const delta of batch) this.#take(delta);
  }

  /** Looks again at what becomes suspect with time alone, and lets go of what recovered long enough ago. */
  tick(): void {
    const now = this.#now();
    for (const [uid, at] of this.#rechecks) if (at <= now) this.#judge(uid);
    for (const [uid, until] of this.#suspects) {
      if (until > now) continue;
      this.#suspects.delete(uid);
      this.#version += 1;
      const entry = this.#pods.get(uid);
      if (entry && !this.#watched.has(uid)) this.#pods.set(uid, { ...entry, pod: undefined, suspectSince: 0 });
    }
  }

  /** Holds these Pods as full objects from their next change on, whatever their state: somebody looks at them. */
  watch(uids: Iterable<string>): void {
    for (const uid of uids) this.#watched.add(uid);
  }

  /** Holds every Pod as a full object from its next delivery on. */
  watchAll(): void {
    this.#watchesAll = true;
  }

  /** Puts the whole object beside a record, after a GET. */
  hold(uid: string, pod: Pod): void {
    const entry = this.#pods.get(uid);
    if (entry) this.#pods.set(uid, { ...entry, pod });
  }

  /** The source's now, in milliseconds since the epoch. */
  now(): number {
    return this.#now();
  }

  get version(): number {
    return this.#version;
  }

  /** Pods that are suspect, or were a moment ago. */
  *suspects(): IterableIterator<PodEntry> {
    for (const uid of this.#suspects.keys()) {
      const entry = this.#pods.get(uid);
      if (entry) yield entry;
    }
  }

  pod(uid: string): PodEntry | undefined {
    return this.#pods.get(uid);
  }

  pods(): IterableIterator<PodEntry> {
    return this.#pods.values();
  }

  get podCount(): number {
    return this.#pods.size;
  }

  workloads(): IterableIterator<WorkloadRecord> {
    return this.#workloads.values();
  }

  /** The workload of that kind and name, if it is followed and known. */
  workload(kind: string, namespace: string, name: string): WorkloadRecord | undefined {
    return this.#workloads.named(kind, namespace, name);
  }

  /** Every workload, with whether it is itself worth a look. */
  workloadStandings(): readonly WorkloadStanding[] {
    return this.#workloads.standings((ref) => this.eventsOf(ref).filter(isWarning), this.#now());
  }

  /** How many Pods are known that belong to a workload. */
  podsOf(workload: ObjectRef): number {
    return this.#workloads.podsOf(workload);
  }

  /** Known events of an object, newest first. For a Deployment those of its ReplicaSets too. */
  eventsOf(ref: ObjectRef): readonly EventFacts[] {
    const own = this.#events.of(ref);
    if (ref.kind !== 'Deployment') return own;
    const ofReplicaSets = this.#events.ofReplicaSets(ref);
    return ofReplicaSets.length === 0 ? own : newestFirst([...own, ...ofReplicaSets]);
  }

  currencies(): readonly Currency[] {
    return [...this.#currencies.values()];
  }

  #take(delta: Delta): void {
    switch (delta.kind) {
      case 'pod':
        return this.#takePod(delta.record, delta.materialise);
      case 'pod-gone':
        return this.#forget(delta.uid);
      case 'event': {
        const key = this.#events.add(delta.event);
        if (this.#pods.has(key)) this.#judge(key);
        return;
      }
      case 'workload':
        this.#relists.note(followedOf(delta.workload.kind), delta.workload.namespace, delta.workload.uid);
        this.#workloads.set(delta.workload);
        return;
      case 'workload-gone':
        this.#workloads.delete(delta.uid);
        return;
      case 'relist-begin':
        return this.#relists.begin(delta.resource, delta.scope);
      case 'relist-end':
        return this.#endRelist(delta.resource, delta.scope);
      case 'currency':
        this.#currencies.set(`${delta.currency.resource}|${delta.currency.scope}`, delta.currency);
        return;
    }
  }

  #takePod(record: PodRecord, materialise: () => Pod | undefined): void {
    this.#relists.note('pods', record.namespace, record.uid);
    const before = this.#pods.get(record.uid);
    if (!before) this.#workloads.count(record, 1);
    this.#pods.set(record.uid, {
      record,
      pod: undefined,
      suspect: before?.suspect ?? false,
      suspectSince: before?.suspectSince ?? 0,
      version: (before?.version ?? 0) + 1,
    });
    this.#judge(record.uid);
    const entry = this.#pods.get(record.uid);
    if (entry && (this.#suspects.has(record.uid) || this.#watchesAll || this.#watched.has(record.uid))) {
      this.#pods.set(record.uid, { ...entry, pod: materialise() });
    }
  }

  #judge(uid: string): void {
    const entry = this.#pods.get(uid);
    this.#rechecks.delete(uid);
    if (!entry) return;
    const { record } = entry;
    const now = this.#now();
    const warnings = this.#events
      .of({ kind: 'Pod', namespace: record.namespace, name: record.name, uid })
      .filter(isWarning);
    const { suspect, recheckAt } = triage(record, warnings, now);
    if (recheckAt > 0) this.#rechecks.set(uid, recheckAt);
    if (suspect) this.#suspects.set(uid, Number.POSITIVE_INFINITY);
    else if (this.#suspects.get(uid) === Number.POSITIVE_INFINITY) this.#suspects.set(uid, now + heldAfterRecovery);
    const suspectSince = suspect ? entry.suspectSince || now : entry.suspectSince;
    this.#pods.set(uid, { ...entry, suspect, suspectSince, version: entry.version + 1 });
  }

  #forget(uid: string): void {
    const entry = this.#pods.get(uid);
    if (entry) this.#workloads.count(entry.record, -1);
    this.#pods.delete(uid);
    this.#suspects.delete(uid);
    this.#rechecks.delete(uid);
    this.#watched.delete(uid);
    this.#events.forget(uid);
  }

  #endRelist(resource: Followed, scope: string): void {
    const seen = this.#relists.end(resource, scope);
    if (seen === undefined) return;
    const covers = (namespace: string): boolean => scope === '' || namespace === scope;
    if (resource !== 'pods') this.#workloads.sweep(resource, covers, seen);
    else for (const [uid, { record }] of this.#pods) if (covers(record.namespace) && !seen.has(uid)) this.#forget(uid);
  }
}

function isWarning(event: EventFacts): boolean {
  return event.type === 'Warning';
}
