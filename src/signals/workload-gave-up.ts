import type { WorkloadRecord } from '../model/record.ts';
import { condition } from './evidence.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts } from './subject.ts';

/** A workload's controller wrote that it stopped trying: a failed Job, a rollout past its deadline. */
export interface WorkloadGaveUp extends Signal {
  readonly workload: WorkloadRecord;
  /** BackoffLimitExceeded, DeadlineExceeded, PodFailurePolicy, ProgressDeadlineExceeded, … */
  readonly reason: string;
  readonly message: string;
}

/** Reads the conditions Failed and FailureTarget of a Job, and Progressing=False of a Deployment. */
export function workloadGaveUp(subject: SubjectFacts): readonly WorkloadGaveUp[] {
  if (subject.kind !== 'workload') return [];
  const { ref, workload } = subject;
  const told =
    workload.kind === 'Job'
      ? (find(workload, 'Failed', 'True') ?? find(workload, 'FailureTarget', 'True'))
      : find(workload, 'Progressing', 'False');
  if (told === undefined) return [];
  const { reason, message, since } = told;
  return [
    {
      state: 'active',
      ...(since > 0 ? { since } : {}),
      evidence: [condition(ref, told, since)],
      workload,
      reason,
      message,
    },
  ];
}

function find(
  workload: WorkloadRecord,
  type: string,
  status: string,
): WorkloadRecord['conditions'][number] | undefined {
  return workload.conditions.find((each) => each.type === type && each.status === status);
}
