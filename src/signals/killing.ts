import type { EventFacts } from '../model/event.ts';
import type { Pod } from '../model/wire.ts';
import type { ContainerFacts } from '../facts/containers.ts';
import { graceOf } from '../facts/ended-run.ts';
import type { EndedRun } from '../facts/ended-run.ts';

/** Who asked the kubelet to end a container. */
export type KilledBy = 'liveness' | 'startup' | 'post-start' | 'spec-change' | 'resize' | 'stop' | 'runtime';

/** A `Killing` event and what it says. */
export interface Killing {
  readonly by: KilledBy;
  readonly event: EventFacts;
}

/** Wordings of the kubelet's Killing events, old and new (failure catalogue §1.6). */
const wordings: readonly (readonly [KilledBy, RegExp])[] = [
  ['liveness', /failed liveness probe|failed \(?liveness\)? probe|is unhealthy, it will be killed/i],
  ['startup', /failed startup probe|failed \(?startup\)? probe/i],
  ['post-start', /FailedPostStartHook/],
  ['spec-change', /definition changed/],
  ['resize', /resize requires restart/],
  ['stop', /^Stopping container|Need to kill Pod/],
  ['runtime', /"unknown" state/],
];

const slack = 10_000;

/**
 * The Killing event that belongs to the end of a run: it names the container, and it falls between the longest grace before
 * the end and ten seconds after it. An end without a time is matched by the name alone.
 */
export function killingOf(
  events: readonly EventFacts[],
  pod: Pod,
  container: ContainerFacts,
  run: EndedRun,
): Killing | undefined {
  const earliest = run.finishedAt - Math.max(graceOf(pod, container), 30_000) - slack;
  for (const event of events) {
    if (run.finishedAt > 0 && (event.last < earliest || event.last > run.finishedAt + slack)) continue;
    const by = killedOver(event, pod, container.name);
    if (by) return { by, event };
  }
  return undefined;
}

/** Who asked for the end of this container, where the event is a Killing event of it. */
export function killedOver(event: EventFacts, pod: Pod, container: string): KilledBy | undefined {
  if (event.reason !== 'Killing' || !names(event, pod, container)) return undefined;
  return wordings.find(([, pattern]) => pattern.test(event.message))?.[0];
}

/** An event names its container by field path; without one, the only container of a Pod is meant. */
function names(event: EventFacts, pod: Pod, name: string): boolean {
  if (event.container !== undefined) return event.container === name;
  if (/\bcontainer (\S+) failed/i.exec(event.message)?.[1] === name) return true;
  return (pod.spec?.containers ?? []).length === 1 && (pod.spec?.initContainers ?? []).length === 0;
}
