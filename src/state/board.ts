import type { Diagnosis, FindingState, Severity } from '../model/finding.ts';
import type { PodRecord, WorkloadRecord } from '../model/record.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { Currency } from '../model/source.ts';

/** One suspect subject of a group. */
export interface Member {
  readonly uid: string;
  readonly ref: ObjectRef;
  /** The Pod in short; none where the subject is the workload itself. */
  readonly record?: PodRecord;
  /** None while it has not been looked into. */
  readonly diagnosis?: Diagnosis;
}

/** What one row of the list shows: a workload (or a Pod without one) with its suspects. */
export interface Group {
  /** Stable over time: kind, namespace and name of the owner. */
  readonly key: string;
  readonly ref: ObjectRef;
  readonly workload?: WorkloadRecord;
  readonly ready: number;
  readonly desired: number;
  /** The cause in one line; the STATUS word with "looking…" until there is a diagnosis. */
  readonly title: string;
  readonly severity: Severity;
  readonly state: FindingState;
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly trend: 'worse' | 'steady' | 'better';
  readonly members: readonly Member[];
}

/** Everything the list screen shows, at one instant. A new object whenever something on it changed. */
export interface Board {
  readonly context: string;
  /** Empty = the whole cluster. */
  readonly namespaces: readonly string[];
  /** Milliseconds since the epoch: the source's now. */
  readonly now: number;
  readonly failing: number;
  readonly recovering: number;
  readonly healthy: number;
  readonly total: number;
  /** Gravest and freshest first. */
  readonly groups: readonly Group[];
  readonly currencies: readonly Currency[];
  /** Every followed resource was read or refused at least once. */
  readonly synced: boolean;
  /** Namespaces that were asked for and do not exist. */
  readonly missing: readonly string[];
  /** Reads under way. */
  readonly looking: number;
}

/** A value that changes over time, in the form React's `useSyncExternalStore` takes. */
export interface Store<Value> {
  subscribe(listener: () => void): () => void;
  getSnapshot(): Value;
}
