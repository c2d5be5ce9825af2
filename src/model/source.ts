import type { CoreEvent, Pod } from './wire.ts';
import type { PodRecord, WorkloadRecord } from './record.ts';
import type { Answer, Want } from './reading.ts';

/** Resources that are always followed. */
export type Followed = 'pods' | 'events' | 'deployments' | 'statefulsets' | 'daemonsets' | 'jobs' | 'cronjobs';

/** How current one followed resource is in one scope (a namespace, or '' for the whole cluster). */
export interface Currency {
  readonly resource: Followed;
  readonly scope: string;
  readonly status: 'syncing' | 'current' | 'stale' | 'forbidden';
  /** Milliseconds since the epoch: since when it has this status. */
  readonly since: number;
  /** What the server or the network said, for `stale` and `forbidden`. */
  readonly reason?: string;
}

/**
 * One change of what is known. Between `relist-begin` and `relist-end` of a resource and scope, everything that exists is
 * delivered again; what was not delivered is gone. `materialise` gives the whole Pod while its bytes are still at hand.
 */
export type Delta =
  | { readonly kind: 'pod'; readonly record: PodRecord; readonly materialise: () => Pod | undefined }
  | { readonly kind: 'pod-gone'; readonly uid: string }
  | { readonly kind: 'event'; readonly event: CoreEvent }
  | { readonly kind: 'workload'; readonly workload: WorkloadRecord }
  | { readonly kind: 'workload-gone'; readonly uid: string }
  | { readonly kind: 'relist-begin'; readonly resource: Followed; readonly scope: string }
  | { readonly kind: 'relist-end'; readonly resource: Followed; readonly scope: string }
  | { readonly kind: 'currency'; readonly currency: Currency };

export type Batch = readonly Delta[];

/** What to follow. No namespaces = the whole cluster. Selectors speak of Pods: they narrow these, and workloads by their templates. */
export interface Scope {
  readonly namespaces: readonly string[];
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
}

/** What delivers a cluster: live, file or recording. The rest of the code cannot tell them apart. */
export interface Source {
  readonly kind: 'cluster' | 'file' | 'recording';
  /** Name of the kubeconfig context, or of the file. */
  readonly context: string;
  /** The "now" of this source: the machine's clock corrected by the server's, or the instant of capture. */
  now(): number;
  /**
   * Delivers what is known and, with `watch`, goes on delivering changes until the signal ends it.
   * Without `watch` it resolves once every followed resource was read or refused. Never throws for refusals or
   * outages: those are `currency` deltas. Rejects with UserError only when nothing can be read at all.
   */
  follow(
    scope: Scope,
    options: { readonly watch: boolean; readonly signal: AbortSignal },
    sink: (batch: Batch) => void,
  ): Promise<void>;
  /** Answers one want. 403 and 404 are readings, not errors. */
  answer(want: Want, signal: AbortSignal): Promise<Answer>;
}
