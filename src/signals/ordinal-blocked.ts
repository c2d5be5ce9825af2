import type { View } from '../model/reading.ts';
import type { Pod } from '../model/wire.ts';
import { controllerOf } from '../facts/owner.ts';
import { describeSelector } from '../facts/label-requirements.ts';
import { statusColumns } from '../facts/status-column.ts';
import { field } from './evidence.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts } from './subject.ts';

/** A StatefulSet makes no further Pod because one of a lower ordinal is not ready. */
export interface OrdinalBlocked extends Signal {
  /** The Pod that is waited for, and its STATUS. */
  readonly pod: string;
  readonly status: string;
  readonly current: number;
  readonly desired: number;
}

/**
 * A StatefulSet with OrderedReady (the default) makes its Pods one by one, each only when the one before is ready. Reads the set
 * and its Pods while it is short of Pods and nothing was refused.
 */
export function ordinalBlocked(subject: SubjectFacts, view: View): readonly OrdinalBlocked[] {
  if (subject.kind !== 'workload' || subject.workload.kind !== 'StatefulSet') return [];
  const { ref, workload, events } = subject;
  const { current, desired, ready, name, namespace } = workload;
  if (workload.deletionAt > 0 || current === 0 || current >= desired || ready >= current) return [];
  if (events.some((event) => event.reason === 'FailedCreate')) return [];
  const set = view.object('StatefulSet', name, namespace);
  if (set.state !== 'present' || set.value.spec?.podManagementPolicy === 'Parallel') return [];
  const pods = view.list('Pod', { namespace, labelSelector: describeSelector(set.value.spec?.selector) });
  if (pods.state !== 'present') return [];
  const own = pods.value.filter((pod) => controllerOf(pod.metadata)?.name === name);
  const blocking = [...own].sort((a, b) => ordinalOf(a) - ordinalOf(b)).find((pod) => !isReady(pod));
  if (!blocking) return [];
  const pod = blocking.metadata?.name ?? '';
  const { status } = statusColumns(blocking);
  return [
    {
      state: 'active',
      pod,
      status,
      current,
      desired,
      evidence: [
        field(ref, 'status.replicas', `${current} of ${desired}`),
        field({ kind: 'Pod', namespace, name: pod }, 'STATUS', `${status}, not ready`),
      ],
    },
  ];
}

function ordinalOf(pod: Pod): number {
  return Number(/-(\d+)$/.exec(pod.metadata?.name ?? '')?.[1] ?? 0);
}

function isReady(pod: Pod): boolean {
  return pod.status?.conditions?.some((each) => each.type === 'Ready' && each.status === 'True') ?? false;
}
