import type { EventFacts } from '../model/event.ts';
import type { FindingState } from '../model/finding.ts';
import type { ContainerTerminated, Probe } from '../model/wire.ts';
import type { ContainerFacts } from '../facts/containers.ts';
import { lastRun } from '../facts/ended-run.ts';
import { parseTime } from '../facts/time.ts';
import type { ProbeType } from '../grammars/probe-failure.ts';
import { probeBehind } from './probe-behind.ts';
import type { PodSubject } from './subject.ts';

/** Where a failing probe stands: what it led to, and whether that still holds. */
export interface ProbeStanding {
  readonly state: FindingState;
  /** The kubelet killed the container over this probe: its Killing event, or the failures where only they tell. */
  readonly killing?: EventFacts;
  /** No Killing event says so; the run ended as one does that this probe has killed. */
  readonly isInferred: boolean;
  /** Attempts still fit into what the probe allows: a start, not a fault. */
  readonly withinBudget: boolean;
  /** Seconds that the probe gives from the container's start: initialDelaySeconds + periodSeconds × failureThreshold. */
  readonly budget: number;
  readonly threshold: number;
  /** Was the container ready at some time in the run that the probe failed in? Unknown where no one says. */
  readonly everReady: boolean;
  readonly restarts: number;
  /** Milliseconds since the epoch since when it is not ready; 0 = it is, or it is unknown. */
  readonly unreadySince: number;
  readonly timeout: number;
}

interface Asked {
  readonly subject: PodSubject;
  readonly container: ContainerFacts;
  readonly type: ProbeType;
  readonly spec: Probe;
  readonly event: EventFacts;
  readonly errored: boolean;
  readonly now: number;
}

const second = 1000;
const minute = 60 * second;
/** A kill that long ago is over when the container is ready since. */
const recent = 10 * minute;

/**
 * Holds a probe's newest failure against the container's present run. Nothing where the failure says nothing: the container
 * ended by itself, or the failure belongs to a run that is over and no kill followed.
 */
export function probeStanding(asked: Asked): ProbeStanding | undefined {
  const { container, spec, event, now, subject } = asked;
  const { initialDelaySeconds = 0, periodSeconds = 10, failureThreshold = 3, timeoutSeconds = 1 } = spec;
  const budget = initialDelaySeconds + periodSeconds * failureThreshold;
  const startedAt = parseTime(container.status?.state?.running?.startedAt);
  const ready = subject.pod.status?.conditions?.find(
    (each) => each.type === 'ContainersReady' || each.type === 'Ready',
  );
  const readyChange = parseTime(ready?.lastTransitionTime);
  const told = killedBy(asked);
  const killing = told ?? inferredFrom(asked);
  const runStart = killing ? parseTime(endOf(container)?.startedAt) : startedAt;
  const podStart = parseTime(subject.pod.status?.startTime);
  // The condition is False from the Pod's start on; a later change to False ends a time of being ready.
  const everReady = ready?.status === 'False' && readyChange > Math.max(runStart + second, podStart + 2 * second);
  const unready = container.status?.ready !== true;
  const facts = {
    budget,
    threshold: failureThreshold,
    restarts: container.status?.restartCount ?? 0,
    timeout: timeoutSeconds,
    isInferred: told === undefined && killing !== undefined,
    everReady,
    unreadySince: unready ? (everReady ? readyChange : startedAt) : 0,
  };
  if (killing) return { ...facts, killing, withinBudget: false, state: stateOfKill(asked, killing, startedAt) };
  if (startedAt === 0 || event.last + second < startedAt) return undefined;
  if (!unready) return { ...facts, withinBudget: false, state: stateWhileReady(asked, periodSeconds) };
  const from = everReady ? readyChange : startedAt;
  const withinBudget =
    !asked.errored && event.count < failureThreshold && now - from < (budget + timeoutSeconds) * second;
  return { ...facts, withinBudget, state: 'active' };
}

/** The newest kill over this probe, if it ended the newest run that ended. */
function killedBy({ subject, container, type }: Asked): EventFacts | undefined {
  if (type === 'readiness') return undefined;
  // Before 1.14 the kubelet did not name the probe: only the liveness probe made it kill a container.
  const pattern = new RegExp(`failed ${type} probe${type === 'liveness' ? '|is unhealthy, it will be killed' : ''}`);
  const event = subject.events.find(
    (each) =>
      each.reason === 'Killing' &&
      (each.container === undefined || each.container === container.name) &&
      pattern.test(each.message) &&
      (each.container !== undefined || each.message.includes(container.name)),
  );
  const end = endOf(container);
  if (!event || !end) return undefined;
  return event.last === 0 || event.last >= parseTime(end.startedAt) - second ? event : undefined;
}

/** A container that waits after such an end. One that runs again is judged by how the probe fails now. */
function inferredFrom({ subject, container, type }: Asked): EventFacts | undefined {
  const run = lastRun(container);
  if (!run || container.status?.state?.running) return undefined;
  const behind = probeBehind(subject.events, subject.pod, container, run);
  return behind?.kind === type ? behind.failing : undefined;
}

function stateOfKill({ container, now }: Asked, killing: EventFacts, startedAt: number): FindingState {
  if (startedAt === 0 || container.status?.ready !== true) return 'active';
  const endedAt = parseTime(container.status.lastState?.terminated?.finishedAt) || killing.last;
  if (now - endedAt > 60 * minute) return 'historic';
  if (now - endedAt > recent) return 'recovered';
  return (container.status.restartCount ?? 0) > 2 ? 'active' : 'recovering';
}

/** Ready now: a failure that is still going on is a warning, an older one is over. */
function stateWhileReady({ event, now, type }: Asked, periodSeconds: number): FindingState {
  const goingOn = now - event.last <= (2 * periodSeconds + 5) * second && type !== 'startup';
  return goingOn ? 'recovering' : 'recovered';
}

function endOf(container: ContainerFacts): ContainerTerminated | undefined {
  return container.status?.state?.terminated ?? container.status?.lastState?.terminated;
}
