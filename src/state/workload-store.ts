import type { EventFacts } from '../model/event.ts';
import type { PodRecord, WorkloadKind, WorkloadRecord } from '../model/record.ts';
import { refKey } from '../model/ref.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { Followed } from '../model/source.ts';
import { workloadOf } from '../facts/owner.ts';
import { triageWorkload } from '../facts/triage-workload.ts';

/** A workload, how many of its Pods are known, and whether it is itself worth a look. */
export interface WorkloadStanding {
  readonly workload: WorkloadRecord;
  readonly pods: number;
  readonly suspect: boolean;
}

/** The workloads that are known, and how many Pods of each. */
export class WorkloadStore {
  readonly #workloads = new Map<string, WorkloadRecord>();
  readonly #pods = new Map<string, number>();

  set(workload: WorkloadRecord): void {
    this.#workloads.set(workload.uid, workload);
  }

  delete(uid: string): void {
    this.#workloads.delete(uid);
  }

  values(): IterableIterator<WorkloadRecord> {
    return this.#workloads.values();
  }

  /** The workload of that kind and name, if it is followed and known. */
  named(kind: string, namespace: string, name: string): WorkloadRecord | undefined {
    for (const each of this.#workloads.values()) {
      if (each.kind === kind && each.namespace === namespace && each.name === name) return each;
    }
    return undefined;
  }

  /** Counts a Pod for its controller and for the workload above that. `by` is 1 or -1. */
  count(record: PodRecord, by: 1 | -1): void {
    const workload = workloadOfRecord(record);
    for (const key of new Set([workload, record.owner].flatMap((owner) => (owner ? [refKey(owner)] : [])))) {
      this.#pods.set(key, (this.#pods.get(key) ?? 0) + by);
    }
  }

  /** How many Pods are known that belong to a workload. */
  podsOf(workload: ObjectRef): number {
    return this.#pods.get(refKey(workload)) ?? 0;
  }

  /** Every workload as it stands now. */
  standings(warningsOf: (ref: ObjectRef) => readonly EventFacts[], now: number): readonly WorkloadStanding[] {
    return [...this.#workloads.values()].map((workload) => {
      const pods = this.podsOf(workload);
      return { workload, pods, suspect: triageWorkload(workload, warningsOf(workload), pods, now).suspect };
    });
  }

  /** Drops what a relist of a resource did not deliver. */
  sweep(resource: Followed, covers: (namespace: string) => boolean, seen: ReadonlySet<string>): void {
    for (const [uid, workload] of this.#workloads) {
      if (followedOf(workload.kind) === resource && covers(workload.namespace) && !seen.has(uid)) this.delete(uid);
    }
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
