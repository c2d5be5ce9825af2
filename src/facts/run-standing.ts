import type { FindingState } from '../model/finding.ts';
import type { Pod } from '../model/wire.ts';
import type { ContainerFacts } from './containers.ts';
import { deletionBegan } from './ended-run.ts';
import type { EndedRun } from './ended-run.ts';
import { parseTime } from './time.ts';

const minute = 60_000;

/** How long an end counts as recent, and after how long it is history rather than something that passed. */
export const memoryOfRuns = { recent: 10 * minute, passed: 60 * minute } as const;

/**
 * Where the end of a run stands in time (failure catalogue §1.7, §4.12). A container that does not run is still in it. One that
 * runs again is in a loop as long as it has restarted twice or more and has not outlived its last run by half; else it
 * recovers for ten minutes, which is when the kubelet too forgets its back-off. Times in milliseconds since the epoch.
 */
export function runStanding(pod: Pod, container: ContainerFacts, run: EndedRun, now: number): FindingState {
  const deleted = deletionBegan(pod);
  if (deleted > 0) return run.finishedAt >= deleted ? 'active' : 'recovered';
  const running = container.status?.state?.running;
  if (!running) return 'active';
  const age = now - run.finishedAt;
  if (age > memoryOfRuns.passed) return 'historic';
  if (age > memoryOfRuns.recent) return 'recovered';
  const runs = now - (parseTime(running.startedAt) || run.finishedAt);
  const outlived = runs > Math.max(30_000, 1.5 * (run.took ?? 0));
  return (container.status?.restartCount ?? 0) >= 2 && !outlived ? 'active' : 'recovering';
}
