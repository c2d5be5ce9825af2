import type { View } from '../model/reading.ts';
import { containersOf } from '../facts/containers.ts';
import type { ContainerFacts } from '../facts/containers.ts';
import { lastRun } from '../facts/ended-run.ts';
import { memoryLimit } from '../facts/memory-limit.ts';
import type { MemoryLimit } from '../facts/memory-limit.ts';
import { runStanding } from '../facts/run-standing.ts';
import { parseOciError } from '../grammars/oci-error.ts';
import type { OciError } from '../grammars/oci-error.ts';
import { isStartError } from './attribution.ts';
import { eventEvidence, field } from './evidence.ts';
import { runEnded } from './run-ended.ts';
import type { RunEnded } from './run-ended.ts';
import type { Signal } from './signal.ts';
import type { PodSubject, SubjectFacts } from './subject.ts';

/** The runtime could not create or start a container, or the kernel would not execute its program. */
export interface StartFailed extends Signal {
  readonly container: string;
  readonly facts: ContainerFacts;
  readonly during: 'create' | 'start';
  readonly error: OciError;
  readonly node: string;
  readonly limit?: MemoryLimit;
  /** Mounts of memory-backed emptyDir volumes: their files count against the limit and outlive a restart. */
  readonly memoryMounts: readonly string[];
}

const during: ReadonlyMap<string, 'create' | 'start'> = new Map([
  ['CreateContainerError', 'create'],
  ['PreCreateHookError', 'create'],
  ['PreStartHookError', 'create'],
  ['RunContainerError', 'start'],
]);

/** Reads waiting reasons of the create and start stages, StartErrors, and ends whose only word is the loader's. */
export function startFailed(subject: SubjectFacts, view: View): readonly StartFailed[] {
  if (subject.kind !== 'pod') return [];
  const loaders = runEnded(subject, view).flatMap(fromLoader);
  const told = containersOf(subject.pod).flatMap((container) => fromRuntime(subject, container, view));
  return [...told, ...loaders];
}

function fromRuntime(subject: PodSubject, container: ContainerFacts, view: View): readonly StartFailed[] {
  const { pod, ref, events } = subject;
  const waiting = container.status?.state?.waiting;
  const stage = during.get(waiting?.reason ?? '');
  const run = lastRun(container);
  const ended = run && isStartError(run) ? run : undefined;
  if (!stage && !ended) return [];
  const event = events.find(
    (each) => each.reason === 'Failed' && (each.container ?? container.name) === container.name,
  );
  const text = (stage ? waiting?.message : undefined) || ended?.message || event?.message || '';
  return [
    {
      ...common(subject, container),
      state: stage || !ended ? 'active' : runStanding(pod, container, ended, view.now),
      during: stage ?? 'start',
      error: parseOciError(text),
      ...(event ? { since: event.first } : ended && ended.finishedAt > 0 ? { since: ended.finishedAt } : {}),
      evidence: [
        ...(stage ? [field(ref, `${container.path}.state.waiting`, `${waiting?.reason ?? ''}: ${text}`)] : []),
        ...(ended
          ? [field(ref, ended.path, `${ended.reason}, exit code ${ended.exitCode}: ${ended.message}`, ended.finishedAt)]
          : []),
        ...(event ? [eventEvidence(event)] : []),
      ],
    },
  ];
}

/** runc 1.1 starts the container before the kernel refuses the program, so the end looks like the program's own. */
function fromLoader(ended: RunEnded): readonly StartFailed[] {
  const { by, words, subject, facts, state, since, evidence } = ended;
  if (by !== 'start-error' || words.state !== 'said') return [];
  const { kind, what } = words.fault;
  if (kind !== 'exec-format' && kind !== 'interpreter-missing') return [];
  return [
    {
      ...common(subject, facts),
      state,
      during: 'start',
      error: { fault: kind, said: words.line, ...(what === undefined ? {} : { what }) },
      ...(since === undefined ? {} : { since }),
      evidence,
    },
  ];
}

function common(
  { pod }: PodSubject,
  container: ContainerFacts,
): Pick<StartFailed, 'container' | 'facts' | 'node' | 'memoryMounts' | 'limit' | 'init'> {
  const limit = memoryLimit(pod, container);
  const inMemory = new Set(
    (pod.spec?.volumes ?? []).filter((each) => each.emptyDir?.medium === 'Memory').map((each) => each.name),
  );
  return {
    container: container.name,
    facts: container,
    node: pod.spec?.nodeName ?? '',
    ...(limit ? { limit } : {}),
    ...(container.role === 'init'
      ? { init: { index: container.index, total: pod.spec?.initContainers?.length ?? 0 } }
      : {}),
    memoryMounts: (container.spec.volumeMounts ?? [])
      .filter((mount) => inMemory.has(mount.name))
      .map((mount) => mount.mountPath ?? ''),
  };
}
