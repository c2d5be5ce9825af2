import type { View } from '../model/reading.ts';
import { eventEvidence, field } from './evidence.ts';
import { isReplaced } from './replacement.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts } from './subject.ts';

/** The kubelet ended the Pod because it had been active for as long as it may. */
export interface PodDeadline extends Signal {
  /** `spec.activeDeadlineSeconds`. */
  readonly seconds?: number;
  /** Whether any container of it ever ran. */
  readonly ran: boolean;
}

/** Reads phase Failed with reason DeadlineExceeded; the same reason of a Job stands in its condition, not here. */
export function podDeadline(subject: SubjectFacts, view: View): readonly PodDeadline[] {
  if (subject.kind !== 'pod') return [];
  const { ref, pod, events } = subject;
  const { phase, reason, message = '', containerStatuses = [] } = pod.status ?? {};
  if (phase !== 'Failed' || reason !== 'DeadlineExceeded') return [];
  const seconds = pod.spec?.activeDeadlineSeconds;
  const event = events.find((each) => each.reason === 'DeadlineExceeded');
  return [
    {
      state: isReplaced(subject, view) ? 'historic' : 'active',
      ...(seconds === undefined ? {} : { seconds }),
      ran: containerStatuses.some(({ state }) => state?.running?.startedAt ?? state?.terminated?.startedAt),
      ...(event && event.first > 0 ? { since: event.first } : {}),
      evidence: [
        field(ref, 'status', `${reason}: ${message}`),
        ...(seconds === undefined ? [] : [field(ref, 'spec.activeDeadlineSeconds', seconds)]),
        ...(event ? [eventEvidence(event)] : []),
      ],
    },
  ];
}
