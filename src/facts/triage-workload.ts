import type { EventFacts } from '../model/event.ts';
import type { WorkloadRecord } from '../model/record.ts';
import type { Triage } from './triage.ts';

const second = 1000;

/** How long a workload may be short of Pods without a word, in milliseconds. */
export const workloadPatience = { noPods: 30 * second, stalled: 60 * second } as const;

/**
 * Is a workload itself worth a look, besides its Pods: it cannot make them, gave up, or its controller does not react?
 * `warnings` are its own Warning events and those of its ReplicaSets; `pods` counts its Pods that are known.
 */
export function triageWorkload(
  workload: WorkloadRecord,
  warnings: readonly EventFacts[],
  pods: number,
  now: number,
): Triage {
  if (workload.deletionAt > 0) return calm;
  if (hasCondition(workload, 'ReplicaFailure', 'True') || hasCondition(workload, 'Failed', 'True')) return suspicious;
  if (workload.kind === 'CronJob') return warnings.length > 0 ? suspicious : calm;
  if (hasCondition(workload, 'Complete', 'True') || hasCondition(workload, 'Suspended', 'True')) return calm;
  if (hasCondition(workload, 'Progressing', 'False')) return suspicious;
  const short =
    workload.kind === 'Job' ? workload.current + workload.succeeded === 0 : workload.current < workload.desired;
  if (short && warnings.some((warning) => warning.reason === 'FailedCreate')) return suspicious;
  if (workload.desired > 0 && pods === 0 && short && !workload.suspended) {
    const at = workload.createdAt + workloadPatience.noPods;
    return now >= at ? suspicious : { suspect: false, recheckAt: at };
  }
  return calm;
}

const calm: Triage = { suspect: false, recheckAt: 0 };
const suspicious: Triage = { suspect: true, recheckAt: 0 };

function hasCondition(workload: WorkloadRecord, type: string, status: string): boolean {
  return workload.conditions.some((condition) => condition.type === type && condition.status === status);
}
