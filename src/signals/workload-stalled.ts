import type { WorkloadRecord } from '../model/record.ts';
import type { View } from '../model/reading.ts';
import { workloadPatience } from '../facts/triage-workload.ts';
import { field } from './evidence.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts } from './subject.ts';

/** A workload wants Pods, has none, and its controller says nothing about it. */
export interface WorkloadStalled extends Signal {
  readonly workload: WorkloadRecord;
  /** Its controller has not even seen what is asked for now. */
  readonly unobserved: boolean;
  /** Milliseconds since it was created. */
  readonly age: number;
}

/** Kinds whose controllers report the generation that they have seen. */
const reporting: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);

/** Reads the counts of a workload that is old enough for its controller to have reacted, and that no event speaks of. */
export function workloadStalled(subject: SubjectFacts, view: View): readonly WorkloadStalled[] {
  if (subject.kind !== 'workload' || subject.events.length > 0) return [];
  const { ref, workload } = subject;
  const { kind, desired, current, createdAt, generation, observedGeneration } = workload;
  const age = createdAt > 0 ? view.now - createdAt : 0;
  if (workload.deletionAt > 0 || workload.suspended || kind === 'CronJob' || age < workloadPatience.stalled) return [];
  const unobserved = reporting.has(kind) && observedGeneration < generation;
  const none = desired > 0 && current + workload.succeeded + workload.failed === 0;
  if (!none && !(unobserved && observedGeneration === 0)) return [];
  if (
    workload.conditions.some((each) => each.status === 'True' && /^(?:ReplicaFailure|Failed|Complete)$/.test(each.type))
  ) {
    return [];
  }
  const namespace = view.object('Namespace', workload.namespace);
  if (namespace.state === 'present' && namespace.value.status?.phase === 'Terminating') return [];
  return [
    {
      state: 'active',
      since: createdAt,
      workload,
      unobserved,
      age,
      evidence: [
        ...(reporting.has(kind)
          ? [field(ref, 'metadata.generation', generation), field(ref, 'status.observedGeneration', observedGeneration)]
          : []),
        field(ref, 'Pods', `${current} of ${desired}`),
      ],
    },
  ];
}
