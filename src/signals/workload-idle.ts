import type { WorkloadRecord } from '../model/record.ts';
import { field } from './evidence.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts } from './subject.ts';

/** A workload has no Pods, or no new ones, because it was told so. */
export interface WorkloadIdle extends Signal {
  readonly workload: WorkloadRecord;
  readonly why: 'zero' | 'paused' | 'suspended' | 'no-node';
}

/**
 * Replicas 0, a paused rollout, a suspended Job or CronJob, a DaemonSet that wants no node. What another workload scales (an
 * old ReplicaSet, the Job of a CronJob) is its owner's business.
 */
export function workloadIdle(subject: SubjectFacts): readonly WorkloadIdle[] {
  if (subject.kind !== 'workload' || subject.workload.deletionAt > 0) return [];
  const { ref, workload } = subject;
  const { kind, desired, current, suspended } = workload;
  const signal = (why: WorkloadIdle['why'], path: string, value: string | number): readonly WorkloadIdle[] => [
    { state: 'active', workload, why, evidence: [field(ref, path, value)] },
  ];
  if (kind === 'CronJob') return suspended ? signal('suspended', 'spec.suspend', 'true') : [];
  if (kind === 'Job') {
    const ended = workload.conditions.some((each) => /^(?:Complete|Failed)$/.test(each.type) && each.status === 'True');
    return suspended && !ended ? signal('suspended', 'spec.suspend', 'true') : [];
  }
  if (kind === 'DaemonSet') {
    const observed = workload.observedGeneration > 0 && workload.observedGeneration >= workload.generation;
    return desired === 0 && observed ? signal('no-node', 'status.desiredNumberScheduled', 0) : [];
  }
  if (workload.owner) return [];
  if (desired === 0 && current === 0) return signal('zero', 'spec.replicas', 0);
  return suspended && current < desired ? signal('paused', 'spec.paused', 'true') : [];
}
