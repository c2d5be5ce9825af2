import type { ObjectRef } from './ref.ts';

/** How a container's run ended, in short. Times are milliseconds since the epoch; 0 = not given. */
export interface RunEnd {
  readonly container: string;
  readonly exitCode: number;
  readonly reason: string;
  readonly finishedAt: number;
}

/**
 * The compact form of a Pod: what triage and the list need, about half a kilobyte.
 * Made from bytes by the live source and from objects by file sources, with the same result.
 * All times are milliseconds since the epoch; 0 = not set.
 */
export interface PodRecord {
  readonly uid: string;
  readonly resourceVersion: string;
  readonly namespace: string;
  readonly name: string;
  /** The controller in `metadata.ownerReferences`, if any. */
  readonly owner?: ObjectRef;
  /** Label `pod-template-hash`, or `controller-revision-hash`; empty if neither. */
  readonly templateHash: string;
  readonly node: string;
  readonly phase: string;
  /** `status.reason` (Evicted, OutOfcpu, …). */
  readonly reason: string;
  /** The STATUS word as kubectl prints it. */
  readonly status: string;
  /** Ready and all containers of the READY column (native sidecars included). */
  readonly ready: number;
  readonly total: number;
  readonly restarts: number;
  /** The newest termination over all containers. */
  readonly lastEnd?: RunEnd;
  readonly createdAt: number;
  /** `metadata.deletionTimestamp`: the end of the grace period. */
  readonly deletionAt: number;
  readonly hasFinalizers: boolean;
  /** When the youngest container that runs now was started. */
  readonly startedAt: number;
  /** Condition Ready: is it True, and since when. */
  readonly readyCondition: boolean;
  readonly readySince: number;
  /** Conditions whose status says trouble, as `Type=reason`, sorted (PodScheduled False, DisruptionTarget True, …). */
  readonly troubles: readonly string[];
  /** Effective requests: CPU in millicores, memory in bytes. */
  readonly cpuRequest: number;
  readonly memoryRequest: number;
  /** `spec.restartPolicy`. */
  readonly restartPolicy: string;
}

export type WorkloadKind = 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'ReplicaSet' | 'Job' | 'CronJob';

/** The compact form of a workload: desired, ready, generation and conditions. */
export interface WorkloadRecord {
  readonly uid: string;
  readonly resourceVersion: string;
  readonly kind: WorkloadKind;
  readonly namespace: string;
  readonly name: string;
  readonly owner?: ObjectRef;
  readonly createdAt: number;
  /** Replicas asked for; for a Job its parallelism, for a DaemonSet the nodes it wants. */
  readonly desired: number;
  readonly ready: number;
  /** Pods that exist, in whatever state (`status.replicas`; Job: active). */
  readonly current: number;
  /** Job: `status.succeeded` and `status.failed`; else 0. */
  readonly succeeded: number;
  readonly failed: number;
  readonly generation: number;
  readonly observedGeneration: number;
  /** Paused rollout, suspended Job or CronJob. */
  readonly suspended: boolean;
  /** Its template was never changed: there is no revision to go back to. */
  readonly firstRevision: boolean;
  /** Labels of the Pods that it makes. */
  readonly podLabels: Readonly<Record<string, string | undefined>>;
  readonly deletionAt: number;
  readonly conditions: readonly {
    readonly type: string;
    readonly status: string;
    readonly reason: string;
    readonly message: string;
    readonly since: number;
  }[];
}
