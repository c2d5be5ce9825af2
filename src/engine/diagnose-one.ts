import type { CauseId, Finding, Health, NotSeen, Diagnosis } from '../model/finding.ts';
import type { View } from '../model/reading.ts';
import type { EventFacts } from '../model/event.ts';
import { newestFirst } from '../facts/event-facts.ts';
import { containersOf } from '../facts/containers.ts';
import { statusColumns } from '../facts/status-column.ts';
import { formatTime } from '../facts/time.ts';
import type { AnyCause } from '../signals/any-cause.ts';
import { stages } from '../signals/cause.ts';
import type { PodSubject, SubjectFacts } from '../signals/subject.ts';
import { findCandidates } from './candidates.ts';
import type { EngineFault } from './candidates.ts';
import { healthOf } from './health.ts';
import { notSeenOf } from './not-seen.ts';
import { isPresent, rank, severityOf } from './precedence.ts';
import type { Ranked } from './precedence.ts';
import { symptomOf } from './symptoms.ts';
import type { TracingView } from './tracing-view.ts';
import { unknownFinding } from './unknown.ts';
import { oneLine } from '../support/one-line.ts';

/** A diagnosis, and what went wrong in making it. */
export interface DiagnosedOne {
  readonly diagnosis: Diagnosis;
  readonly faults: readonly EngineFault[];
}

/**
 * Answers for one subject from what the view remembers. Pure: the same subject, memory and causes give the same answer. What it
 * would still like to read stands in the view afterwards (`wants`).
 * `suspect` says whether triage found something wrong: only then is "no cause found" an answer in its own right.
 */
export function diagnoseOne(
  given: SubjectFacts,
  view: TracingView,
  causes: readonly AnyCause[],
  suspect: boolean,
): DiagnosedOne {
  const subject = withAllEvents(given, view);
  const { candidates, faults } = findCandidates(subject, view, causes);
  const parents = new Map<CauseId, CauseId>(
    causes.flatMap((cause) => (cause.parent ? [[cause.id, cause.parent] as const] : [])),
  );
  const ranked = rank(candidates, initContainers(subject), (id) => parents.get(id));
  const findings = ranked.map((each) => toFinding(each, subject));
  const explained = ranked.some((each) => isPresent(each.candidate) && each.role !== 'advice');
  const all =
    suspect && !explained && !isSettled(subject, findings) ? [unknownFinding(subject), ...demoted(findings)] : findings;
  const notSeen: readonly NotSeen[] = notSeenOf(view.denials());
  return {
    diagnosis: {
      subject: subject.ref,
      status: statusOf(subject),
      health: healthFor(subject, all, notSeen),
      findings: all,
      notSeen,
    },
    faults,
  };
}

/** Deciding events are often Normal (Killing, TriggeredScaleUp), so all events of a subject are wanted, not only its warnings. */
function withAllEvents(subject: SubjectFacts, view: View): SubjectFacts {
  if (subject.kind === 'workload') return subject;
  const reading = view.events(subject.ref);
  return reading.state === 'present' ? { ...subject, events: union(reading.value, subject.events) } : subject;
}

/** What was read may be older than what was watched; the newest form of each event counts. Without a uid, equal words are equal events. */
function union(read: readonly EventFacts[], watched: readonly EventFacts[]): readonly EventFacts[] {
  const newest = new Map<string, EventFacts>();
  for (const event of [...read, ...watched]) {
    const key = event.uid || `${event.name}|${event.reason}|${event.message}`;
    const known = newest.get(key);
    if (!known || known.last < event.last) newest.set(key, event);
  }
  return newestFirst([...newest.values()]);
}

function initContainers(subject: SubjectFacts): ReadonlySet<string> {
  if (subject.kind === 'workload') return new Set();
  return new Set(
    containersOf(subject.pod)
      .filter((each) => each.role === 'init')
      .map((each) => each.name),
  );
}

function toFinding({ candidate, role, silenced }: Ranked, subject: SubjectFacts): Finding {
  const { cause, signal, telling } = candidate;
  return {
    id: cause.id,
    role,
    severity: severityOf(candidate),
    state: signal.state,
    certainty: telling.certainty,
    ...(signal.container === undefined ? {} : { container: signal.container }),
    // What they quote of events and commands may have any number of lines; a row and a paragraph have one.
    title: oneLine(telling.title),
    why: oneLine(telling.why),
    evidence: [...signal.evidence, ...(telling.evidence ?? [])],
    chain: chainOf(
      cause,
      silenced.map((each) => each.cause),
      isPresent(candidate) ? symptomOf(subject, signal.container) : undefined,
    ),
    ...(telling.settles === undefined ? {} : { settles: telling.settles }),
    remedies: telling.remedies,
    ...(signal.since === undefined || signal.since <= 0 ? {} : { since: formatTime(signal.since) }),
    ...(cause.docs === undefined ? {} : { docs: `https://kubernetes.io/docs${cause.docs}` }),
  };
}

function chainOf(root: AnyCause, hops: readonly AnyCause[], symptom: CauseId | undefined): readonly CauseId[] {
  const inOrder = [...hops].sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage)).map((cause) => cause.id);
  const parent = root.parent;
  const between = inOrder.filter((id) => id !== root.id && id !== parent);
  return [...new Set([root.id, ...between, ...(symptom ? [symptom] : [])])];
}

/** A fault that passed lately explains why the Pod was looked at; nothing more is wrong with it. */
function isSettled(subject: SubjectFacts, findings: readonly Finding[]): boolean {
  if (subject.kind === 'workload') return findings.length > 0;
  const { pod } = subject;
  if (pod.metadata?.deletionTimestamp !== undefined) return false;
  // A Pod that is over, whose end is known and of which nothing is left to do.
  if (pod.status?.phase === 'Failed') return findings.some((finding) => finding.state === 'historic');
  const ready = pod.status?.conditions?.some((each) => each.type === 'Ready' && each.status === 'True') ?? false;
  return ready || pod.status?.phase === 'Succeeded';
}

function demoted(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => (finding.role === 'root' ? { ...finding, role: 'contributing' as const } : finding));
}

function statusOf(subject: SubjectFacts): string {
  if (subject.kind === 'pod') return statusColumns(subject.pod).status;
  const { workload } = subject;
  return `${workload.ready}/${workload.desired} ready`;
}

function healthFor(subject: SubjectFacts, findings: readonly Finding[], notSeen: readonly NotSeen[]): Health {
  return healthOf(findings, subject.kind === 'pod' ? progress(subject) : 'settled', notSeen.length > 0);
}

function progress({ pod }: PodSubject): 'settled' | 'starting' | 'ended' {
  if (pod.status?.phase === 'Succeeded' || pod.status?.phase === 'Failed') return 'ended';
  const ready = pod.status?.conditions?.some((each) => each.type === 'Ready' && each.status === 'True') ?? false;
  return ready ? 'settled' : 'starting';
}
