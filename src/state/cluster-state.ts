import type { EventFacts } from '../model/event.ts';
import type { PodRecord, WorkloadRecord } from '../model/record.ts';
import { refKey } from '../model/ref.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { Batch, Currency, Delta, Followed } from '../model/source.ts';
import type { CoreEvent, Pod } from '../model/wire.ts';
import { newestFirst } from '../facts/event-facts.ts';
import { deploymentOfReplicaSet } from '../facts/owner.ts';
import { triage } from '../facts/triage.ts';
import { triageWorkload } from '../facts/triage-workload.ts';
import { EventStore } from './event-store.ts';
import { PodStore } from './pod-store.ts';
import type { PodEntry } from './pod-store.ts';
import { RelistMarks } from './relist.ts';
import { followedOf, WorkloadStore } from './workload-store.ts';
import type { WorkloadEntry } from './workload-store.ts';

/** Who is looked at, besides those that are suspect. */
export interface Looked {
  pod(record: PodRecord): boolean;
  workload(workload: WorkloadRecord): boolean;
}

/**
 * What is known now: batches in, versions per uid. Not pure, but without any clock or input of its own. What a change costs
 * does not depend on how much is known.
 */
export class ClusterState {
  readonly #now: () => number;
  readonly #pods: PodStore;
  readonly #workloads: WorkloadStore;
  readonly #events = new EventStore();
  readonly #currencies = new Map<string, Currency>();
  readonly #relists = new RelistMarks();
  readonly #nameless = new Set<string>(); // names of Pods that events without a uid speak of
  #version = 0;

  constructor(now: () => number) {
    this.#now = now;
    this.#pods = new PodStore((record) => triage(record, this.#warningsOf(podRef(record)), now()), now);
    this.#workloads = new WorkloadStore((workload, pods) =>
      triageWorkload(workload, this.#warningsOf(workload), pods, now()),
    );
  }

  /** Takes in what a source delivered. */
  apply(batch: Batch): void {
    for (const delta of batch) this.#take(delta);
    if (this.#nameless.size > 0) this.#reconsiderNamed();
  }

  /** Looks again at what becomes suspect with time alone, and lets go of what recovered long enough ago. */
  tick(): void {
    const pods = this.#pods.tick();
    const workloads = this.#workloads.tick(this.#now());
    if (pods || workloads) this.#version += 1;
  }

  /** Holds these as full objects from their next delivery on, whatever their state: somebody looks at them. */
  lookAt(looked: Looked | undefined): void {
    this.#pods.lookAt(looked && ((record) => looked.pod(record)));
    this.#workloads.lookAt(looked && ((workload) => looked.workload(workload)));
    this.#version += 1;
  }

  /** Is somebody looking at this Pod or workload? */
  isLookedAt(uid: string): boolean {
    return this.#pods.isLookedAt(uid) || this.#workloads.isLookedAt(uid);
  }

  /** Puts the whole object beside a record, after a GET. */
  hold(uid: string, pod: Pod): void {
    this.#pods.hold(uid, pod);
    this.#version += 1;
  }

  /** The source's now, in milliseconds since the epoch. */
  now(): number {
    return this.#now();
  }

  /** Changes whenever something did that an answer or the list may show; most changes of a large cluster are not. */
  get version(): number {
    return this.#version;
  }

  /** Pods that are suspect, were a moment ago, or are looked at. */
  podsOfInterest(): IterableIterator<PodEntry> {
    return this.#pods.ofInterest();
  }

  /** Workloads that are suspect or looked at. */
  workloadsOfInterest(): IterableIterator<WorkloadEntry> {
    return this.#workloads.ofInterest();
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
  workload(ref: ObjectRef): WorkloadRecord | undefined {
    return this.#workloads.named(ref);
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
      case 'event':
        return this.#takeEvent(delta.event);
      case 'workload':
        this.#relists.note(followedOf(delta.workload.kind), delta.workload.namespace, delta.workload.uid);
        this.#workloads.set(delta.workload);
        this.#version += 1;
        return;
      case 'workload-gone':
        this.#workloads.delete(delta.uid);
        this.#version += 1;
        return;
      case 'relist-begin':
        return this.#relists.begin(delta.resource, delta.scope);
      case 'relist-end':
        return this.#endRelist(delta.resource, delta.scope);
      case 'currency':
        this.#currencies.set(`${delta.currency.resource}|${delta.currency.scope}`, delta.currency);
        this.#version += 1;
        return;
    }
  }

  #takePod(record: PodRecord, materialise: () => Pod | undefined): void {
    const { uid } = record;
    this.#relists.note('pods', record.namespace, uid);
    const before = this.#pods.get(uid)?.record;
    const moved = before === undefined || before.owner?.name !== record.owner?.name;
    if (moved) {
      if (before) this.#workloads.count(before, -1);
      this.#workloads.count(record, 1);
    }
    const wasOfInterest = this.#pods.isOfInterest(uid);
    this.#pods.take(record, materialise);
    if (moved || wasOfInterest || this.#pods.isOfInterest(uid)) this.#version += 1;
  }

  #takeEvent(event: CoreEvent): void {
    const { involved } = this.#events.add(event);
    const { kind, name, namespace, uid } = involved;
    if (kind === 'Pod') {
      if (uid === undefined) this.#nameless.add(refKey(involved));
      else this.#reconsider(uid);
      return;
    }
    const deployment = kind === 'ReplicaSet' ? deploymentOfReplicaSet(name) : undefined;
    const above = deployment && { kind: 'Deployment', name: deployment, ...(namespace ? { namespace } : {}) };
    const seen = [involved, ...(above ? [above] : [])].map((ref) => this.#workloads.reconsider(ref));
    if (seen.includes(true)) this.#version += 1;
  }

  #reconsider(uid: string): void {
    this.#pods.reconsider(uid);
    if (this.#pods.isOfInterest(uid)) this.#version += 1;
  }

  /** Events in files written by hand carry no uid; a cluster's always do, so that this costs nothing there. */
  #reconsiderNamed(): void {
    for (const { record } of this.#pods.values()) {
      if (this.#nameless.has(refKey({ kind: 'Pod', namespace: record.namespace, name: record.name }))) {
        this.#reconsider(record.uid);
      }
    }
    this.#nameless.clear();
  }

  #warningsOf(ref: ObjectRef): readonly EventFacts[] {
    const events = this.eventsOf(ref);
    return events.length === 0 ? events : events.filter(({ type }) => type === 'Warning');
  }

  #forget(uid: string): void {
    const entry = this.#pods.get(uid);
    if (entry === undefined) return;
    this.#workloads.count(entry.record, -1);
    this.#pods.delete(uid);
    this.#events.forget(uid);
    this.#version += 1;
  }

  #endRelist(resource: Followed, scope: string): void {
    const seen = this.#relists.end(resource, scope);
    if (seen === undefined) return;
    this.#version += 1;
    const covers = (namespace: string): boolean => scope === '' || namespace === scope;
    if (resource !== 'pods') this.#workloads.sweep(resource, covers, seen);
    else
      for (const { record } of this.#pods.values())
        if (covers(record.namespace) && !seen.has(record.uid)) this.#forget(record.uid);
  }
}

function podRef({ namespace, name, uid }: PodRecord): ObjectRef {
  return { kind: 'Pod', namespace, name, uid };
}
