import type { View } from '../model/reading.ts';
import { notReady } from './not-ready.ts';
import type { NotReady } from './not-ready.ts';
import { probeFailed } from './probe-failed.ts';
import type { ProbeFailed } from './probe-failed.ts';
import { pullFailed } from './pull-failed.ts';
import type { PullFailed } from './pull-failed.ts';
import { autoscalerSaid } from './autoscaler-said.ts';
import type { AutoscalerSaid } from './autoscaler-said.ts';
import { claimPending } from './claim-pending.ts';
import type { ClaimPending } from './claim-pending.ts';
import { creationRefused } from './creation-refused.ts';
import type { CreationRefused } from './creation-refused.ts';
import { schedulerRefused } from './scheduler-refused.ts';
import type { SchedulerRefused } from './scheduler-refused.ts';
import { unscheduled } from './unscheduled.ts';
import type { Unscheduled } from './unscheduled.ts';
import { workloadGaveUp } from './workload-gave-up.ts';
import type { WorkloadGaveUp } from './workload-gave-up.ts';
import { workloadIdle } from './workload-idle.ts';
import type { WorkloadIdle } from './workload-idle.ts';
import { workloadStalled } from './workload-stalled.ts';
import type { WorkloadStalled } from './workload-stalled.ts';
import type { SubjectFacts } from './subject.ts';

/** Every kind of signal, and what it carries. A new kind is a file beside this one and two lines here. */
export interface SignalMap {
  readonly 'workload-stalled': WorkloadStalled;
  readonly 'workload-idle': WorkloadIdle;
  readonly 'workload-gave-up': WorkloadGaveUp;
  readonly unscheduled: Unscheduled;
  readonly 'scheduler-refused': SchedulerRefused;
  readonly 'creation-refused': CreationRefused;
  readonly 'claim-pending': ClaimPending;
  readonly 'autoscaler-said': AutoscalerSaid;
  readonly 'not-ready': NotReady;
  readonly 'probe-failed': ProbeFailed;
  readonly 'pull-failed': PullFailed;
}

export type SignalKind = keyof SignalMap;

/** Reads one kind of signal from a subject; what it needs besides, it asks of the view. Pure; never throws on odd input by intent. */
export type Extractor<K extends SignalKind> = (subject: SubjectFacts, view: View) => readonly SignalMap[K][];

/** One extractor a kind. */
export const extractors: { readonly [K in SignalKind]: Extractor<K> } = {
  'workload-stalled': workloadStalled,
  'workload-idle': workloadIdle,
  'workload-gave-up': workloadGaveUp,
  unscheduled,
  'scheduler-refused': schedulerRefused,
  'creation-refused': creationRefused,
  'claim-pending': claimPending,
  'autoscaler-said': autoscalerSaid,
  'not-ready': notReady,
  'probe-failed': probeFailed,
  'pull-failed': pullFailed,
};
