import { describe, expect, it } from '@jest/globals';
import type { ContainerStatus, Pod } from '../model/wire.ts';
import { containersOf } from './containers.ts';
import type { ContainerFacts } from './containers.ts';
import { deletionBegan, graceOf, lastRun, runBefore } from './ended-run.ts';

const pod = (status: ContainerStatus, spec: Pod['spec'] = {}): Pod => ({
  spec: { containers: [{ name: 'app' }], ...spec },
  status: { containerStatuses: [{ name: 'app', ...status }] },
});

const only = (of: Pod): ContainerFacts => {
  const [container] = containersOf(of);
  if (!container) throw new Error('the Pod has no container');
  return container;
};

const end = { exitCode: 139, reason: 'Error', startedAt: '2026-03-01T03:00:00Z', finishedAt: '2026-03-01T03:00:21Z' };

describe('lastRun', () => {
  it('is the present end where there is one, and keeps the one before', () => {
    const container = only(pod({ state: { terminated: { exitCode: 1 } }, lastState: { terminated: end } }));
    expect(lastRun(container)).toMatchObject({ exitCode: 1, path: 'status.containerStatuses[0].state.terminated' });
    expect(runBefore(container)).toMatchObject({ exitCode: 139 });
  });

  it('tells how long it took, and the signal behind the exit code', () => {
    const container = only(pod({ state: { waiting: {} }, lastState: { terminated: end } }));
    expect(lastRun(container)).toMatchObject({ took: 21_000, signal: 11 });
    expect(runBefore(container)).toBeUndefined();
  });

  it('does not know how long a run took that never started', () => {
    const never = { ...end, startedAt: '1970-01-01T00:00:00Z' };
    expect(lastRun(only(pod({ lastState: { terminated: never } })))?.took).toBeUndefined();
  });

  it('is none of a container that never ended', () => {
    expect(lastRun(only(pod({ state: { running: {} } })))).toBeUndefined();
  });
});

describe('graceOf', () => {
  it('is the longest of the Pod and its probes', () => {
    const of = pod({}, { containers: [{ name: 'app', livenessProbe: { terminationGracePeriodSeconds: 60 } }] });
    expect(graceOf(of, only(of))).toBe(60_000);
  });
});

describe('deletionBegan', () => {
  it('takes the grace period off the deletion time', () => {
    const metadata = { deletionTimestamp: '2026-03-01T03:00:30Z', deletionGracePeriodSeconds: 30 };
    expect(deletionBegan({ metadata })).toBe(Date.parse('2026-03-01T03:00:00Z'));
    expect(deletionBegan({})).toBe(0);
  });
});
