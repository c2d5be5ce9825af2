import { allEndedAt, lastRunAt, runningContainers } from '../facts/container-life.ts';
import { parseTime } from '../facts/time.ts';
import type { EventFacts } from '../model/event.ts';
import type { View } from '../model/reading.ts';
import { eventEvidence, field } from './evidence.ts';
import { nodeEvidence, readNode } from './node-reading.ts';
import type { NodeReading } from './node-reading.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts } from './subject.ts';

/** The Pod was deleted and is still there. Times are milliseconds since the epoch. */
export interface Terminating extends Signal {
  /** `metadata.deletionTimestamp`: the end of the grace period, not its begin. */
  readonly deadline: number;
  /** Grace period in seconds. */
  readonly grace: number;
  readonly now: number;
  readonly finalizers: readonly string[];
  /** Containers that are reported as running. */
  readonly running: readonly string[];
  /** When the last container ended; 0 = some run. A Pod that never ran counts as ended at its deletion. */
  readonly endedAt: number;
  /** The node; read only once the grace period is over. */
  readonly node?: NodeReading;
  /** Newest event in which the kubelet says that it cannot end the Pod. */
  readonly killError?: EventFacts;
  readonly claims: readonly string[];
}

/** How the kubelet says so. */
const killErrors: ReadonlySet<string> = new Set(['FailedKillPod', 'ExceededGracePeriod']);

/** Reads `deletionTimestamp`, what still runs, finalizers, and the node once the grace period is over. */
export function terminating(subject: SubjectFacts, view: View): readonly Terminating[] {
  if (subject.kind !== 'pod') return [];
  const { ref, pod, events } = subject;
  const deadline = parseTime(pod.metadata?.deletionTimestamp);
  if (deadline === 0) return [];
  const grace = pod.metadata?.deletionGracePeriodSeconds ?? pod.spec?.terminationGracePeriodSeconds ?? 30;
  const running = runningContainers(pod);
  const finalizers = pod.metadata?.finalizers ?? [];
  const endedAt = running.length > 0 ? 0 : allEndedAt(pod) || (lastRunAt(pod) === 0 ? deadline - grace * 1000 : 0);
  const node = view.now >= deadline ? readNode(view, pod.spec?.nodeName) : undefined;
  const killError = events.find((event) => killErrors.has(event.reason));
  return [
    {
      state: 'active',
      deadline,
      grace,
      now: view.now,
      finalizers,
      running,
      endedAt,
      ...(node ? { node } : {}),
      ...(killError ? { killError } : {}),
      claims: (pod.spec?.volumes ?? []).flatMap(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName ?? []),
      since: deadline - grace * 1000,
      evidence: [
        field(ref, 'metadata.deletionTimestamp', pod.metadata?.deletionTimestamp ?? ''),
        ...(finalizers.length > 0 ? [field(ref, 'metadata.finalizers', finalizers.join(', '))] : []),
        ...(running.length > 0 ? [field(ref, 'containers that read running', running.join(', '))] : []),
        ...(killError ? [eventEvidence(killError)] : []),
        ...nodeEvidence(node),
      ],
    },
  ];
}
