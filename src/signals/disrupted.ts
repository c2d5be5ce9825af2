import type { View } from '../model/reading.ts';
import { parseTime } from '../facts/time.ts';
import { condition, eventEvidence } from './evidence.ts';
import { isReplaced } from './replacement.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts } from './subject.ts';

/** Something outside the Pod's own node asked for its end. */
export interface Disrupted extends Signal {
  readonly by: 'api' | 'taint' | 'scheduler';
  /** The Pod in whose favour it was preempted, as the event names it: a uid, or `ns/name` from old schedulers. */
  readonly preemptor?: string;
  readonly node: string;
}

const byReason: ReadonlyMap<string, Disrupted['by']> = new Map([
  ['EvictionByEvictionAPI', 'api'],
  ['DeletionByTaintManager', 'taint'],
  ['PreemptionByScheduler', 'scheduler'],
]);

/** Reads condition DisruptionTarget, and the events that older control planes leave instead. */
export function disrupted(subject: SubjectFacts, view: View): readonly Disrupted[] {
  if (subject.kind !== 'pod') return [];
  const { ref, pod, events } = subject;
  const target = pod.status?.conditions?.find((each) => each.type === 'DisruptionTarget' && each.status === 'True');
  // The newest word counts: a taint that goes away in time cancels the deletion.
  const taint = events.find((each) => each.reason === 'TaintManagerEviction');
  const marked = taint?.message.startsWith('Marking for deletion') ? taint : undefined;
  const preempted = events.find((each) => each.reason === 'Preempted');
  const by = byReason.get(target?.reason ?? '') ?? (preempted ? 'scheduler' : marked ? 'taint' : undefined);
  if (by === undefined) return [];
  const event = by === 'scheduler' ? preempted : by === 'taint' ? marked : undefined;
  const ended = pod.status?.phase === 'Failed' || pod.status?.phase === 'Succeeded';
  const preemptor = /^Preempted by (?:pod )?(\S+) on node/.exec(preempted?.message ?? '')?.[1];
  const since = parseTime(target?.lastTransitionTime) || (event?.first ?? 0);
  return [
    {
      by,
      state: ended && isReplaced(subject, view) ? 'historic' : 'active',
      ...(preemptor && preemptor !== 'a' ? { preemptor } : {}),
      node: pod.spec?.nodeName ?? '',
      ...(since > 0 ? { since } : {}),
      evidence: [
        ...(target
          ? [
              condition(ref, {
                type: 'DisruptionTarget',
                status: 'True',
                reason: target.reason ?? '',
                message: target.message ?? '',
              }),
            ]
          : []),
        ...(event ? [eventEvidence(event)] : []),
      ],
    },
  ];
}
