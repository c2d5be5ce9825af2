import { describe, expect, it } from '@jest/globals';
import type { ContainerStatus, Pod } from '../model/wire.ts';
import { containersOf } from './containers.ts';
import { lastRun } from './ended-run.ts';
import { runStanding } from './run-standing.ts';
import { formatTime } from './time.ts';

type ContainerState = NonNullable<ContainerStatus['state']>;

const now = Date.parse('2026-03-01T03:00:00Z');
const ago = (seconds: number): string => formatTime(now - seconds * 1000);

/** A container that ran for `took` seconds, ended `ended` seconds ago and is now in this state. */
function standing(
  took: number,
  ended: number,
  restarts: number,
  state: ContainerState,
  metadata: Pod['metadata'] = {},
) {
  const terminated = { exitCode: 1, startedAt: ago(ended + took), finishedAt: ago(ended) };
  const pod: Pod = {
    metadata,
    spec: { containers: [{ name: 'app' }] },
    status: { containerStatuses: [{ name: 'app', restartCount: restarts, state, lastState: { terminated } }] },
  };
  const [container] = containersOf(pod);
  const run = container && lastRun(container);
  return container && run && runStanding(pod, container, run, now);
}

const runningFor = (seconds: number): ContainerState => ({ running: { startedAt: ago(seconds) } });

describe('runStanding', () => {
  it('is active while the container waits, however old the end is', () => {
    expect(standing(5, 4000, 30, { waiting: { reason: 'CrashLoopBackOff' } })).toBe('active');
  });

  it('is active in the short moment of a loop in which it runs', () => {
    expect(standing(20, 10, 4, runningFor(9))).toBe('active');
  });

  it('recovers after a first restart', () => {
    expect(standing(20, 10, 1, runningFor(9))).toBe('recovering');
  });

  it('recovers once it has outlived its last run by half', () => {
    expect(standing(60, 100, 4, runningFor(99))).toBe('recovering');
  });

  it('has passed after ten minutes and is history after an hour', () => {
    expect(standing(20, 700, 4, runningFor(699))).toBe('recovered');
    expect(standing(20, 86_400, 4, runningFor(86_399))).toBe('historic');
  });

  it('is past on a Pod that was deleted since, and active where the deletion ended it', () => {
    const deleted = { deletionTimestamp: ago(30), deletionGracePeriodSeconds: 30 };
    expect(standing(20, 300, 4, { waiting: {} }, deleted)).toBe('recovered');
    expect(standing(20, 40, 0, {}, deleted)).toBe('active');
  });
});
