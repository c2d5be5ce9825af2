import type { EventFacts } from '../model/event.ts';
import type { Evidence } from '../model/finding.ts';
import type { View } from '../model/reading.ts';
import { containersOf } from '../facts/containers.ts';
import type { ContainerFacts, ContainerRole } from '../facts/containers.ts';
import { lastRun, runBefore } from '../facts/ended-run.ts';
import type { EndedRun } from '../facts/ended-run.ts';
import { memoryLimit } from '../facts/memory-limit.ts';
import type { MemoryLimit } from '../facts/memory-limit.ts';
import { runStanding } from '../facts/run-standing.ts';
import { parseTime } from '../facts/time.ts';
import { exitCodeMeaning, signalName } from '../grammars/exit-code.ts';
import { attribute } from './attribution.ts';
import type { Attribution } from './attribution.ts';
import { eventEvidence, field, logLine } from './evidence.ts';
import { killingOf } from './killing.ts';
import type { Killing } from './killing.ts';
import { lastWords } from './last-words.ts';
import type { LastWords } from './last-words.ts';
import type { Signal } from './signal.ts';
import type { PodSubject, SubjectFacts } from './subject.ts';

/** A container's newest run is over: how, and what ended it. */
export interface RunEnded extends Signal, Attribution {
  readonly container: string;
  readonly facts: ContainerFacts;
  readonly role: ContainerRole;
  readonly run: EndedRun;
  /** `SIGSEGV`, where a signal ended it. */
  readonly signalName?: string;
  /** What the exit code means by convention. */
  readonly meaning?: string;
  readonly before?: EndedRun;
  readonly killing?: Killing;
  readonly limit?: MemoryLimit;
  readonly restarts: number;
  /** When the Pod was started on its node; 0 = unknown. */
  readonly podStartedAt: number;
  readonly restartPolicy: string;
  readonly isRunning: boolean;
  readonly words: LastWords;
  readonly subject: PodSubject;
}

/** Reads the newest end of every container. A finished init container and the sidecars of a Pod that is over say nothing. */
export function runEnded(subject: SubjectFacts, view: View): readonly RunEnded[] {
  if (subject.kind !== 'pod') return [];
  const over = subject.pod.status?.phase === 'Succeeded' || subject.pod.status?.phase === 'Failed';
  return containersOf(subject.pod).flatMap((container) => {
    const run = lastRun(container);
    if (!run || (container.role === 'sidecar' && over) || isDone(subject, container)) return [];
    return [read(subject, container, run, view)];
  });
}

/**
 * Since 1.23 the kubelet takes an init container that the runtime marked OOMKilled for failed, whatever its exit code
 * (kubernetes pkg/kubelet/kuberuntime/helpers.go, isInitContainerFailed); before, the Pod went on to Initialized.
 */
function isDone({ pod }: PodSubject, container: ContainerFacts): boolean {
  const ended = container.status?.state?.terminated;
  if (container.role !== 'init' || ended?.exitCode !== 0) return false;
  const initialized = pod.status?.conditions?.find(({ type }) => type === 'Initialized')?.status;
  return ended.reason !== 'OOMKilled' || initialized !== 'False';
}

function read(subject: PodSubject, container: ContainerFacts, run: EndedRun, view: View): RunEnded {
  const { pod, ref, events } = subject;
  const limit = memoryLimit(pod, container);
  const killing = killingOf(events, pod, container, run);
  const attribution = attribute(subject, container, run, killing, limit, view);
  const state = isMadeUpFor(subject, view) ? 'historic' : runStanding(pod, container, run, view.now);
  const before = runBefore(container);
  const present = state === 'active' || state === 'recovering';
  const speaks = talkative.has(attribution.by) && (present || subject.inFocus);
  const words: LastWords = speaks ? lastWords(subject, container, run, view) : { state: 'unread' };
  const couldNotStart = attribution.by === 'exit' && words.state === 'said' && isLoaderWord(words.fault.kind);
  const meaning = exitCodeMeaning(run.exitCode);
  return {
    ...attribution,
    by: couldNotStart ? 'start-error' : attribution.by,
    state,
    container: container.name,
    facts: container,
    role: container.role,
    ...(container.role === 'init' ? { init: initPosition(subject, container) } : {}),
    run,
    ...(run.signal > 0 ? { signalName: signalName(run.signal) } : {}),
    ...(meaning === undefined ? {} : { meaning }),
    ...(before ? { before } : {}),
    ...(killing ? { killing } : {}),
    ...(limit ? { limit } : {}),
    restarts: container.status?.restartCount ?? 0,
    podStartedAt: parseTime(pod.status?.startTime) || parseTime(pod.metadata?.creationTimestamp),
    restartPolicy: container.spec.restartPolicy ?? pod.spec?.restartPolicy ?? 'Always',
    isRunning: container.status?.state?.running !== undefined,
    words,
    subject,
    ...(run.finishedAt > 0 ? { since: run.finishedAt } : {}),
    evidence: evidenceOf(
      ref,
      container,
      run,
      [killing?.event, attribution.systemOom, attribution.failing],
      limit,
      words,
    ),
  };
}

/** Ends on which the program itself may have had a last word. */
const talkative: ReadonlySet<string> = new Set(['exit', 'signal', 'startup-probe', 'liveness-probe', 'oom-child']);

/** The kernel refused to execute the program; runc 1.1 reports that as the program's own exit 1 and one line of log. */
function isLoaderWord(kind: string): boolean {
  return kind === 'exec-format' || kind === 'interpreter-missing';
}

function initPosition(
  { pod }: PodSubject,
  container: ContainerFacts,
): { readonly index: number; readonly total: number } {
  return { index: container.index, total: pod.spec?.initContainers?.length ?? 0 };
}

/** A failed Pod of a Job that another Pod completed. */
function isMadeUpFor({ pod, ref }: PodSubject, view: View): boolean {
  if (pod.status?.phase !== 'Failed' || ref.owner?.kind !== 'Job') return false;
  const job = view.object('Job', ref.owner.name, ref.namespace);
  if (job.state !== 'present') return false;
  return job.value.status?.conditions?.some((each) => each.type === 'Complete' && each.status === 'True') ?? false;
}

function evidenceOf(
  ref: PodSubject['ref'],
  container: ContainerFacts,
  run: EndedRun,
  told: readonly (EventFacts | undefined)[],
  limit: MemoryLimit | undefined,
  words: LastWords,
): readonly Evidence[] {
  const { reason, exitCode } = run;
  const ended = `${reason === '' ? 'ended' : reason}, exit code ${exitCode}`;
  const restarts = container.status?.restartCount ?? 0;
  const memory = limit && /^OOMKilled$/.test(reason);
  return [
    field(ref, run.path, ended, run.finishedAt),
    ...(restarts > 0 ? [field(ref, `${container.path}.restartCount`, restarts)] : []),
    ...(memory
      ? [field(ref, `spec memory limit of ${limit.of === 'pod' ? 'the Pod' : container.name}`, limit.text)]
      : []),
    ...told.flatMap((event) => (event ? [eventEvidence(event)] : [])),
    ...(words.state !== 'said'
      ? []
      : words.from === 'message'
        ? [field(ref, `${run.path}.message`, words.line)]
        : [logLine(ref, container.name, words.from === 'previous-log', words.line)]),
  ];
}
