import type { EventFacts } from '../model/event.ts';
import type { Pod } from '../model/wire.ts';
import type { ContainerFacts } from '../facts/containers.ts';
import { graceOf } from '../facts/ended-run.ts';
import type { EndedRun } from '../facts/ended-run.ts';
import { killedOver } from './killing.ts';

/** A probe that by all signs had a run killed, and the event of its failures. */
export interface ProbeBehind {
  readonly kind: 'liveness' | 'startup';
  readonly failing: EventFacts;
}

const slack = 10_000;

/**
 * The probe behind a SIGTERM or SIGKILL whose Killing event is not there. Events are lossy: of one object and source client-go lets 25
 * through and then one in five minutes (failure catalogue §1.1). What must fit: the probe has failed as often as it may, the run
 * lasted as long as that takes, and either the failures go on to the end of the run, or a run before was killed over the same
 * probe and this one ended just as soon.
 */
export function probeBehind(
  events: readonly EventFacts[],
  pod: Pod,
  container: ContainerFacts,
  run: EndedRun,
): ProbeBehind | undefined {
  const { took, finishedAt } = run;
  if (run.reason !== 'Error' || (run.signal !== 9 && run.signal !== 15) || took === undefined) return undefined;
  for (const kind of ['startup', 'liveness'] as const) {
    const spec = kind === 'startup' ? container.spec.startupProbe : container.spec.livenessProbe;
    const failing = spec && events.find((event) => failsOver(event, container.name, kind));
    if (!failing) continue;
    const { initialDelaySeconds = 0, periodSeconds = 10, failureThreshold = 3, timeoutSeconds = 1 } = spec;
    const period = periodSeconds * 1000;
    const grace = graceOf(pod, container);
    const budget = initialDelaySeconds * 1000 + period * failureThreshold;
    if (failing.count < failureThreshold || took < budget - period) continue;
    const asSoon = took <= budget + timeoutSeconds * 1000 + grace + slack;
    const toTheEnd = failing.first <= finishedAt && failing.last >= finishedAt - grace - period - slack;
    const isAgain = events.some((event) => killedOver(event, pod, container.name) === kind);
    if ((asSoon && isAgain) || (toTheEnd && (asSoon || kind === 'liveness'))) return { kind, failing };
  }
  return undefined;
}

/** An attempt that the kubelet could not judge ("errored") never kills. */
function failsOver(event: EventFacts, container: string, kind: ProbeBehind['kind']): boolean {
  const said = kind === 'startup' ? /^Startup probe failed/ : /^Liveness probe failed/;
  return event.reason === 'Unhealthy' && (event.container ?? container) === container && said.test(event.message);
}
