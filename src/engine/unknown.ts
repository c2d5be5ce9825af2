import type { Evidence, Finding } from '../model/finding.ts';
import { statusColumns } from '../facts/status-column.ts';
import { formatTime } from '../facts/time.ts';
import { eventEvidence, field } from '../signals/evidence.ts';
import type { SubjectFacts } from '../signals/subject.ts';
import { symptomOf } from './symptoms.ts';
import { oneLine } from '../support/one-line.ts';

/**
 * The answer when something is wrong and no cause of ours is sure: the platform's own newest sentence first (design §6),
 * never a guess.
 */
export function unknownFinding(subject: SubjectFacts): Finding {
  const sentence = platformSentence(subject);
  const symptom = symptomOf(subject, undefined);
  const status = subject.kind === 'pod' ? statusColumns(subject.pod).status : 'short of Pods';
  return {
    id: 'unknown/insufficient-evidence',
    role: 'root',
    severity: 'warning',
    state: 'active',
    certainty: 'possible',
    title: sentence ? `${status}: ${oneLine(sentence.value)}` : `${status}, and nothing that was read says why`,
    why: sentence
      ? "No known cause fits for sure; these are the platform's own words."
      : 'The status carries no reason, and no event or log that could be read explains it. Events expire after about an hour.',
    evidence: sentence ? [sentence] : [],
    chain: ['unknown/insufficient-evidence', ...(symptom ? [symptom] : [])],
    remedies: [],
    ...(sentence?.at ? { since: sentence.at } : {}),
  };
}

function platformSentence(subject: SubjectFacts): Evidence | undefined {
  const warning = subject.events.find((event) => event.type === 'Warning');
  if (subject.kind === 'workload') return warning && eventEvidence(warning);
  const { ref, pod } = subject;
  const scheduled = pod.status?.conditions?.find((each) => each.type === 'PodScheduled' && each.status === 'False');
  if (scheduled?.message) return field(ref, 'status.conditions[PodScheduled]', scheduled.message);
  if (pod.status?.message) return field(ref, 'status.message', pod.status.message);
  const statuses = [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])];
  for (const status of statuses) {
    const waiting = status.state?.waiting;
    if (waiting?.message && waiting.reason !== 'CrashLoopBackOff') {
      return field(ref, `state.waiting of ${status.name ?? ''}`, `${waiting.reason ?? ''}: ${waiting.message}`);
    }
    const end = status.state?.terminated ?? (waiting ? status.lastState?.terminated : undefined);
    if (end?.message)
      return { ...field(ref, `state.terminated of ${status.name ?? ''}`, end.message), ...at(end.finishedAt) };
  }
  if (warning) return eventEvidence(warning);
  const unready = pod.status?.conditions?.find((each) => each.type === 'Ready' && each.status !== 'True');
  return unready?.message ? field(ref, 'status.conditions[Ready]', unready.message) : undefined;
}

function at(time: string | undefined): { readonly at?: string } {
  const parsed = time === undefined ? Number.NaN : Date.parse(time);
  return Number.isFinite(parsed) ? { at: formatTime(parsed) } : {};
}
