import type { EventFacts } from '../model/event.ts';
import type { Subject } from '../model/finding.ts';
import type { WorkloadRecord } from '../model/record.ts';
import type { Pod } from '../model/wire.ts';

/** A Pod that is looked into. `events` are all that are known of its uid, newest first. */
export interface PodSubject {
  readonly kind: 'pod';
  readonly ref: Subject;
  readonly pod: Pod;
  /** The user named it, or looks at it: it is looked into fully, its logs included, however clean its status is. */
  readonly inFocus: boolean;
  readonly events: readonly EventFacts[];
}

/** A workload that is looked into. `events` are its own and those of the ReplicaSets it controls, newest first. */
export interface WorkloadSubject {
  readonly kind: 'workload';
  readonly ref: Subject;
  readonly workload: WorkloadRecord;
  readonly events: readonly EventFacts[];
  /** Pods of this workload that are known, whatever their state. */
  readonly pods: number;
}

export type SubjectFacts = PodSubject | WorkloadSubject;
