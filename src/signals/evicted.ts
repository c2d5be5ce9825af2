import { runningContainers } from '../facts/container-life.ts';
import { parseEviction } from '../grammars/eviction.ts';
import type { EvictionText } from '../grammars/eviction.ts';
import type { View } from '../model/reading.ts';
import { eventEvidence, field } from './evidence.ts';
import { isReplaced } from './replacement.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts } from './subject.ts';

/** The kubelet ended the Pod: the node ran low, the Pod outgrew its own storage limits, or the node shut down. */
export interface Evicted extends Signal {
  readonly text: EvictionText;
  readonly node: string;
  /** Volumes of the Pod that count as local storage. */
  readonly emptyDirs: readonly string[];
}

const minute = 60_000;

/**
 * Reads `status.message`, else the kubelet's Evicted event: for local storage the status carries no reason, and the phase
 * may even be Succeeded, so that only the event tells.
 */
export function evicted(subject: SubjectFacts, view: View): readonly Evicted[] {
  if (subject.kind !== 'pod') return [];
  const { ref, pod, events } = subject;
  const { reason = '', message = '' } = pod.status ?? {};
  const event = events.find((each) => each.reason === 'Evicted' && parseEviction(each.message).fault !== 'other');
  const inStatus = parseEviction(message);
  const text = inStatus.fault === 'other' && event ? parseEviction(event.message) : inStatus;
  if (text.fault === 'other') return [];
  // An evicted Pod never runs again: where one still does long after the event, the event speaks of something else.
  if (event && runningContainers(pod).length > 0 && view.now - event.last > 5 * minute) return [];
  const ended = pod.status?.phase === 'Failed' || pod.status?.phase === 'Succeeded';
  const ownFault = text.fault !== 'node-low' && text.fault !== 'node-shutdown';
  return [
    {
      state: ended && isReplaced(subject, view, ownFault ? minute : 0) ? 'historic' : 'active',
      text,
      node: pod.spec?.nodeName ?? '',
      emptyDirs: (pod.spec?.volumes ?? []).flatMap(({ name, emptyDir }) => (name && emptyDir ? [name] : [])),
      ...(event && event.first > 0 ? { since: event.first } : {}),
      evidence: [
        ...(message === '' ? [] : [field(ref, 'status', [reason, message].filter(Boolean).join(': '))]),
        ...(event ? [eventEvidence(event)] : []),
      ],
    },
  ];
}
