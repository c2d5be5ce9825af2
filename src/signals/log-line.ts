import type { View } from '../model/reading.ts';
import { containersOf } from '../facts/containers.ts';
import type { ContainerFacts, ContainerRole } from '../facts/containers.ts';
import { memoryLimit } from '../facts/memory-limit.ts';
import type { MemoryLimit } from '../facts/memory-limit.ts';
import type { LogFault } from '../grammars/log-fault.ts';
import { logLine } from './evidence.ts';
import { wordsOf } from './last-words.ts';
import { runEnded } from './run-ended.ts';
import type { RunEnded } from './run-ended.ts';
import type { Signal } from './signal.ts';
import type { PodSubject, SubjectFacts } from './subject.ts';

/** The decisive line of a container's log. */
export interface LogLine extends Signal {
  readonly container: string;
  readonly facts: ContainerFacts;
  readonly role: ContainerRole;
  readonly limit?: MemoryLimit;
  readonly subject: PodSubject;
  readonly line: string;
  /** Does the line speak of an error at all? */
  readonly isError: boolean;
  /** Is it the headline of an uncaught exception or a panic? */
  readonly isTrace: boolean;
  readonly fault: LogFault;
  /** The run that ended with these words; none = the container runs on and is not ready. */
  readonly ended?: RunEnded;
}

/**
 * Reads the last words of every run that ended by itself or by a probe, and, in a Pod that the user looks at, what a
 * container that runs without getting ready complains about: that shows nowhere else.
 */
export function logLines(subject: SubjectFacts, view: View): readonly LogLine[] {
  if (subject.kind !== 'pod') return [];
  const ended = runEnded(subject, view);
  const lately = new Set(ended.filter(({ state }) => state === 'active' || state === 'recovering').map(nameOf));
  const complaining = subject.inFocus && subject.pod.metadata?.deletionTimestamp === undefined;
  const running = complaining
    ? containersOf(subject.pod).filter((each) => isUnready(each) && !lately.has(each.name))
    : [];
  return [...ended.flatMap(fromEnd), ...running.flatMap((each) => fromRunning(subject, each, view))];
}

function nameOf({ container }: RunEnded): string {
  return container;
}

function fromEnd(ended: RunEnded): readonly LogLine[] {
  const { words, by, state, since, container, init, facts, role, limit, subject, evidence } = ended;
  if (words.state !== 'said' || by === 'start-error' || by === 'oom-child') return [];
  const { line, isError, isTrace, fault } = words;
  return [
    {
      state,
      ...(since === undefined ? {} : { since }),
      container,
      ...(init ? { init } : {}),
      facts,
      role,
      ...(limit ? { limit } : {}),
      subject,
      evidence,
      line,
      isError,
      isTrace,
      fault,
      ended,
    },
  ];
}

function isUnready({ role, status }: ContainerFacts): boolean {
  return role !== 'init' && status?.state?.running !== undefined && status.ready !== true;
}

/** Complaints that may keep a program from getting ready while it runs; all others are its daily business. */
const lasting: ReadonlySet<LogFault['kind']> = new Set([
  'db-auth',
  'db-missing',
  'disk-full',
  'dns',
  'k8s-rbac',
  'k8s-unauthorized',
  'license',
  'migration',
  'permission-denied',
  'read-only-fs',
  'refused',
  'timeout',
  'tls',
]);

function fromRunning(subject: PodSubject, facts: ContainerFacts, view: View): readonly LogLine[] {
  const log = view.log(subject.ref, facts.name, false);
  const words = log.state === 'present' ? wordsOf(log.value, 'log') : undefined;
  if (!words || !lasting.has(words.fault.kind)) return [];
  const limit = memoryLimit(subject.pod, facts);
  const { line, isError, isTrace, fault } = words;
  return [
    {
      state: 'active',
      container: facts.name,
      facts,
      role: facts.role,
      ...(limit ? { limit } : {}),
      subject,
      evidence: [logLine(subject.ref, facts.name, false, line)],
      line,
      isError,
      isTrace,
      fault,
    },
  ];
}
