import { describe, expect, it } from '@jest/globals';
import type { ContainerStatus, Pod } from '../model/wire.ts';
import { allEndedAt, lastRunAt, runningContainers } from './container-life.ts';

const time = '2026-03-01T02:00:00Z';
const pod = (...containerStatuses: readonly ContainerStatus[]): Pod => ({ status: { containerStatuses } });
const ended: ContainerStatus = { name: 'app', state: { terminated: { exitCode: 0, finishedAt: time } } };
const runs: ContainerStatus = { name: 'side', state: { running: { startedAt: time } } };
const waits: ContainerStatus = { name: 'web', state: { waiting: { reason: 'ContainerCreating' } } };

describe('the life of containers', () => {
  it('has no run where every container only ever waited', () => {
    expect(lastRunAt(pod(waits))).toBe(0);
  });

  it('takes the 1970 of a start that failed for no time', () => {
    const status: ContainerStatus = {
      lastState: { terminated: { exitCode: 128, reason: 'StartError', startedAt: '1970-01-01T00:00:00Z' } },
    };
    expect(lastRunAt(pod(status))).toBe(0);
  });

  it('is over when the last container ended, and not while one runs', () => {
    expect(allEndedAt(pod(ended))).toBe(Date.parse(time));
    expect(allEndedAt(pod(ended, runs))).toBe(0);
    expect(runningContainers(pod(ended, runs, waits))).toEqual(['side']);
  });
});
