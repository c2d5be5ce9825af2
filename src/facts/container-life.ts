import type { Pod } from '../model/wire.ts';
import { parseTime } from './time.ts';

/** When a container of the Pod was last seen to begin or end a run, in milliseconds since the epoch; 0 = none ever ran. */
export function lastRunAt(pod: Pod): number {
  const times = statuses(pod).flatMap(({ state, lastState }) => [
    parseTime(state?.running?.startedAt),
    parseTime(state?.terminated?.startedAt),
    parseTime(state?.terminated?.finishedAt),
    parseTime(lastState?.terminated?.startedAt),
    parseTime(lastState?.terminated?.finishedAt),
  ]);
  return Math.max(0, ...times);
}

/** Names of the containers that are reported as running. */
export function runningContainers(pod: Pod): readonly string[] {
  return statuses(pod).flatMap(({ name, state }) => (name && state?.running ? [name] : []));
}

/** When the last container ended, in milliseconds since the epoch; 0 = some still run, or none ever ran. */
export function allEndedAt(pod: Pod): number {
  if (runningContainers(pod).length > 0) return 0;
  return Math.max(0, ...statuses(pod).map(({ state }) => parseTime(state?.terminated?.finishedAt)));
}

function statuses(pod: Pod): readonly NonNullable<NonNullable<Pod['status']>['containerStatuses']>[number][] {
  return [...(pod.status?.initContainerStatuses ?? []), ...(pod.status?.containerStatuses ?? [])];
}
