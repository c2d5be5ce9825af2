import { containersOf, type ContainerFacts } from '../facts/containers.ts';
import type { Pod } from '../model/wire.ts';

/** The container that kubectl would take: the annotated default, else the first one. */
export function defaultContainer(pod: Pod): string | undefined {
  const annotated = pod.metadata?.annotations?.['kubectl.kubernetes.io/default-container'];
  const names = (pod.spec?.containers ?? []).map((container) => container.name ?? '');
  return annotated !== undefined && names.includes(annotated) ? annotated : names[0];
}

/** How a target stands, as far as a debug container is concerned. */
export type TargetState =
  /** Its processes are there to be seen. */
  | 'running'
  /** Runs now, but has ended before and not long since: a debug container that shares its processes ends with them. */
  | 'unsteady'
  /** Ran and ended: a crash loop between two runs. */
  | 'ended'
  /** Never started: the image, the configuration or an init container is in the way. */
  | 'never-started';

/** Runs shorter than this, in milliseconds, make a target unsteady. */
const steadyAfter = 60_000;

/** Where the target stands at `now` (milliseconds since the epoch). */
export function targetState(container: ContainerFacts, now: number): TargetState {
  const state = container.status?.state;
  const restarted = (container.status?.restartCount ?? 0) > 0;
  if (state?.running !== undefined) {
    const startedAt = Date.parse(state.running.startedAt ?? '');
    return restarted && now - startedAt < steadyAfter ? 'unsteady' : 'running';
  }
  if (state?.terminated !== undefined) return neverRan(state.terminated.reason) ? 'never-started' : 'ended';
  const last = container.status?.lastState?.terminated;
  return last !== undefined && !neverRan(last.reason) ? 'ended' : 'never-started';
}

/** Reasons of a termination that stands for a start which failed (kubelet and runtimes). */
function neverRan(reason: string | undefined): boolean {
  return reason === 'StartError' || reason === 'ContainerCannotRun' || reason === 'ContainerStatusUnknown';
}

/** All names, for messages. */
export function containerNames(pod: Pod): string {
  return containersOf(pod)
    .map((container) => container.name)
    .join(', ');
}
