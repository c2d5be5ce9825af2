import type { ObjectRef } from '../model/ref.ts';
import type { PodRecord, WorkloadRecord } from '../model/record.ts';
import { workloadOfRecord } from '../state/workload-store.ts';

/** What the user named or looks at. A Pod is in focus by its own name or by the name of a workload above it. */
export interface Focus {
  readonly targets: readonly ObjectRef[];
}

/** Is this Pod named, or does it belong to something named? A CronJob is known by the names of its Jobs. */
export function podInFocus(focus: Focus | undefined, record: PodRecord): boolean {
  if (!focus) return false;
  const owner = workloadOfRecord(record);
  return focus.targets.some((target) => {
    if (target.namespace !== undefined && target.namespace !== record.namespace) return false;
    if (target.kind === 'Pod') return target.name === record.name;
    if (target.kind === 'Node') return target.name === record.node;
    if (record.owner?.kind === target.kind && record.owner.name === target.name) return true;
    if (target.kind === 'CronJob') return owner?.kind === 'Job' && isJobOf(owner.name, target.name);
    return owner?.kind === target.kind && owner.name === target.name;
  });
}

/** Is this workload named? */
export function workloadInFocus(focus: Focus | undefined, workload: WorkloadRecord): boolean {
  return (focus?.targets ?? []).some(
    (target) =>
      target.kind === workload.kind &&
      target.name === workload.name &&
      (target.namespace === undefined || target.namespace === workload.namespace),
  );
}

/** A CronJob names its Jobs after itself and the minute they were due (kubernetes pkg/controller/cronjob/utils.go). */
function isJobOf(job: string, cronJob: string): boolean {
  return job.startsWith(`${cronJob}-`) && /^\d+$/.test(job.slice(cronJob.length + 1));
}
