import { describe, expect, it } from '@jest/globals';
import { workloadRecordOf } from '../facts/workload-record.ts';
import { readEvent, newestFirst } from '../facts/event-facts.ts';
import { TracingView } from '../engine/tracing-view.ts';
import { wantKey } from '../model/reading.ts';
import type { Answer } from '../model/reading.ts';
import type { CoreEvent, Deployment, Namespace } from '../model/wire.ts';
import { creationRefused } from './creation-refused.ts';

const refusedText = 'Error creating: pods "web-x" is forbidden: no PriorityClass with name very-high was found';

function event(reason: string, seconds: number, message = refusedText): CoreEvent {
  return {
    reason,
    message,
    type: reason === 'FailedCreate' ? 'Warning' : 'Normal',
    lastTimestamp: new Date(seconds * 1000).toISOString(),
    involvedObject: { kind: 'ReplicaSet', name: 'web-7d9f5b6c8', namespace: 'shop' },
  };
}

const short: Deployment = {
  metadata: { name: 'web', namespace: 'shop' },
  spec: { replicas: 2 },
  status: { replicas: 1, readyReplicas: 1 },
};

function read(deployment: Deployment, events: readonly CoreEvent[], namespace?: Namespace) {
  const known: [string, Answer][] = namespace
    ? [
        [
          wantKey({ kind: 'object', of: 'Namespace', name: 'shop' }),
          { kind: 'object', reading: { state: 'present', value: namespace, asOf: 0 } },
        ],
      ]
    : [];
  const view = new TracingView(new Map(known), 0);
  const ref = { kind: 'Deployment', namespace: 'shop', name: 'web' };
  const workload = workloadRecordOf('Deployment', deployment);
  return creationRefused(
    { kind: 'workload', ref, workload, events: newestFirst(events.map(readEvent)), pods: 1 },
    view,
  );
}

describe('a refusal to create Pods', () => {
  it('stands while Pods are missing', () => {
    const [signal] = read(short, [event('FailedCreate', 100), event('SuccessfulCreate', 50)]);
    expect(signal?.refusal).toMatchObject({ kind: 'priority-class', name: 'very-high' });
    expect(signal?.standing).toBe('1 of 2 Pods exist');
  });

  it('is over once something was created after it', () => {
    expect(read(short, [event('FailedCreate', 100), event('SuccessfulCreate', 150)])).toEqual([]);
  });

  it('is over once all Pods are there', () => {
    expect(read({ ...short, status: { replicas: 2 } }, [event('FailedCreate', 100)])).toEqual([]);
  });

  it('outlives its event in the condition', () => {
    const conditions = [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message: refusedText }];
    const [signal] = read({ ...short, status: { replicas: 1, conditions } }, []);
    expect(signal?.refusal.kind).toBe('priority-class');
  });

  it('is told by the namespace where controllers keep silent', () => {
    const none = { ...short, status: { replicas: 0 } };
    const [signal] = read(none, [], { status: { phase: 'Terminating' } });
    expect(signal?.refusal).toMatchObject({ kind: 'namespace-terminating', namespace: 'shop' });
    expect(read(none, [], { status: { phase: 'Active' } })).toEqual([]);
  });

  it('is no news of a workload that is being deleted', () => {
    const metadata = { ...short.metadata, deletionTimestamp: '2026-03-01T03:00:00Z' };
    expect(read({ ...short, metadata }, [event('FailedCreate', 100)])).toEqual([]);
  });
});
