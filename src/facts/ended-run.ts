import type { ContainerTerminated, Pod } from '../model/wire.ts';
import type { ContainerFacts } from './containers.ts';
import { parseTime } from './time.ts';

/** One run of a container that is over. Times are milliseconds since the epoch; 0 = not given. */
export interface EndedRun {
  /** `status.containerStatuses[0].lastState.terminated`, for evidence. */
  readonly path: string;
  readonly exitCode: number;
  /** The number of the signal that ended it, from `signal` or an exit code of 128+n; 0 = none. */
  readonly signal: number;
  readonly reason: string;
  /** Termination message: what the program or the runtime left. */
  readonly message: string;
  readonly startedAt: number;
  readonly finishedAt: number;
  /** How long it took, where both ends are known. A StartError has no start (1970). */
  readonly took?: number;
}

/** The newest run that is over: the present state where it is one, else the last state. */
export function lastRun(container: ContainerFacts): EndedRun | undefined {
  const { state, lastState } = container.status ?? {};
  if (state?.terminated) return read(state.terminated, `${container.path}.state.terminated`);
  if (lastState?.terminated) return read(lastState.terminated, `${container.path}.lastState.terminated`);
  return undefined;
}

/** The run before the newest one, which the status keeps for the moment between two tries. */
export function runBefore(container: ContainerFacts): EndedRun | undefined {
  const { state, lastState } = container.status ?? {};
  if (!state?.terminated || !lastState?.terminated) return undefined;
  return read(lastState.terminated, `${container.path}.lastState.terminated`);
}

function read(end: ContainerTerminated, path: string): EndedRun {
  const startedAt = parseTime(end.startedAt);
  const finishedAt = parseTime(end.finishedAt);
  const exitCode = end.exitCode ?? 0;
  return {
    path,
    exitCode,
    signal: end.signal || signalOf(exitCode),
    reason: end.reason ?? '',
    message: end.message?.trim() ?? '',
    startedAt,
    finishedAt,
    ...(startedAt > 0 && finishedAt >= startedAt ? { took: finishedAt - startedAt } : {}),
  };
}

/** A process that dies of signal n leaves 128+n; 64 is the highest signal of Linux. */
function signalOf(exitCode: number): number {
  return exitCode > 128 && exitCode <= 128 + 64 ? exitCode - 128 : 0;
}

/** Milliseconds that a container gets to end by itself: the longest of the Pod's grace and those of its probes. */
export function graceOf(pod: Pod, container: ContainerFacts): number {
  const { livenessProbe, startupProbe } = container.spec;
  const seconds = [pod.spec?.terminationGracePeriodSeconds ?? 30];
  for (const probe of [livenessProbe, startupProbe]) seconds.push(probe?.terminationGracePeriodSeconds ?? 0);
  return Math.max(...seconds) * 1000;
}

/** When the Pod was told to go: `deletionTimestamp` already includes the grace period. 0 = it was not. */
export function deletionBegan(pod: Pod): number {
  const at = parseTime(pod.metadata?.deletionTimestamp);
  return at === 0 ? 0 : at - (pod.metadata?.deletionGracePeriodSeconds ?? 0) * 1000;
}
