import type { View } from '../model/reading.ts';
import { notReady } from './not-ready.ts';
import type { NotReady } from './not-ready.ts';
import { probeFailed } from './probe-failed.ts';
import type { ProbeFailed } from './probe-failed.ts';
import { configError } from './config-error.ts';
import type { ConfigError } from './config-error.ts';
import { disrupted } from './disrupted.ts';
import type { Disrupted } from './disrupted.ts';
import { evicted } from './evicted.ts';
import type { Evicted } from './evicted.ts';
import { mountFailed } from './mount-failed.ts';
import type { MountFailed } from './mount-failed.ts';
import { nodeLost } from './node-lost.ts';
import type { NodeLost } from './node-lost.ts';
import { podDeadline } from './pod-deadline.ts';
import type { PodDeadline } from './pod-deadline.ts';
import { podRejected } from './pod-rejected.ts';
import type { PodRejected } from './pod-rejected.ts';
import { sandboxFailed } from './sandbox-failed.ts';
import type { SandboxFailed } from './sandbox-failed.ts';
import { terminating } from './terminating.ts';
import type { Terminating } from './terminating.ts';
import { pullFailed } from './pull-failed.ts';
import type { PullFailed } from './pull-failed.ts';
import { autoscalerSaid } from './autoscaler-said.ts';
import type { AutoscalerSaid } from './autoscaler-said.ts';
import { claimPending } from './claim-pending.ts';
import type { ClaimPending } from './claim-pending.ts';
import { creationRefused } from './creation-refused.ts';
import type { CreationRefused } from './creation-refused.ts';
import { scheduleTroubled } from './schedule-troubled.ts';
import type { ScheduleTroubled } from './schedule-troubled.ts';
import { schedulerRefused } from './scheduler-refused.ts';
import type { SchedulerRefused } from './scheduler-refused.ts';
import { unscheduled } from './unscheduled.ts';
import type { Unscheduled } from './unscheduled.ts';
import { workDone } from './work-done.ts';
import type { WorkDone } from './work-done.ts';
import { workloadGaveUp } from './workload-gave-up.ts';
import type { WorkloadGaveUp } from './workload-gave-up.ts';
import { workloadIdle } from './workload-idle.ts';
import type { WorkloadIdle } from './workload-idle.ts';
import { workloadStalled } from './workload-stalled.ts';
import type { WorkloadStalled } from './workload-stalled.ts';
import { ordinalBlocked } from './ordinal-blocked.ts';
import type { OrdinalBlocked } from './ordinal-blocked.ts';
import type { SubjectFacts } from './subject.ts';
import { hookFailed } from './hook-failed.ts';
import type { HookFailed } from './hook-failed.ts';
import { initWaiting } from './init-waiting.ts';
import type { InitWaiting } from './init-waiting.ts';
import { logLines } from './log-line.ts';
import type { LogLine } from './log-line.ts';
import { runEnded } from './run-ended.ts';
import type { RunEnded } from './run-ended.ts';
import { startFailed } from './start-failed.ts';
import type { StartFailed } from './start-failed.ts';

/** Every kind of signal, and what it carries. A new kind is a file beside this one and two lines here. */
export interface SignalMap {
  readonly 'ordinal-blocked': OrdinalBlocked;
  readonly 'workload-stalled': WorkloadStalled;
  readonly 'workload-idle': WorkloadIdle;
  readonly 'workload-gave-up': WorkloadGaveUp;
  readonly unscheduled: Unscheduled;
  readonly 'schedule-troubled': ScheduleTroubled;
  readonly 'scheduler-refused': SchedulerRefused;
  readonly 'creation-refused': CreationRefused;
  readonly 'claim-pending': ClaimPending;
  readonly 'autoscaler-said': AutoscalerSaid;
  readonly 'not-ready': NotReady;
  readonly 'probe-failed': ProbeFailed;
  readonly 'config-error': ConfigError;
  readonly disrupted: Disrupted;
  readonly evicted: Evicted;
  readonly 'mount-failed': MountFailed;
  readonly 'node-lost': NodeLost;
  readonly 'pod-deadline': PodDeadline;
  readonly 'work-done': WorkDone;
  readonly 'pod-rejected': PodRejected;
  readonly 'sandbox-failed': SandboxFailed;
  readonly terminating: Terminating;
  readonly 'pull-failed': PullFailed;
  readonly 'hook-failed': HookFailed;
  readonly 'init-waiting': InitWaiting;
  readonly 'log-line': LogLine;
  readonly 'run-ended': RunEnded;
  readonly 'start-failed': StartFailed;
}

export type SignalKind = keyof SignalMap;

/** Reads one kind of signal from a subject; what it needs besides, it asks of the view. Pure; never throws on odd input by intent. */
export type Extractor<K extends SignalKind> = (subject: SubjectFacts, view: View) => readonly SignalMap[K][];

/** One extractor a kind. */
export const extractors: { readonly [K in SignalKind]: Extractor<K> } = {
  'ordinal-blocked': ordinalBlocked,
  'workload-stalled': workloadStalled,
  'workload-idle': workloadIdle,
  'workload-gave-up': workloadGaveUp,
  unscheduled,
  'schedule-troubled': scheduleTroubled,
  'scheduler-refused': schedulerRefused,
  'creation-refused': creationRefused,
  'claim-pending': claimPending,
  'autoscaler-said': autoscalerSaid,
  'not-ready': notReady,
  'probe-failed': probeFailed,
  'config-error': configError,
  disrupted,
  evicted,
  'mount-failed': mountFailed,
  'node-lost': nodeLost,
  'pod-deadline': podDeadline,
  'work-done': workDone,
  'pod-rejected': podRejected,
  'sandbox-failed': sandboxFailed,
  terminating,
  'pull-failed': pullFailed,
  'hook-failed': hookFailed,
  'init-waiting': initWaiting,
  'log-line': logLines,
  'run-ended': runEnded,
  'start-failed': startFailed,
};
