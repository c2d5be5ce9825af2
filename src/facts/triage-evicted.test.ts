import { describe, expect, it } from '@jest/globals';
import type { CoreEvent, Pod } from '../model/wire.ts';
import { readEvent } from './event-facts.ts';
import { recordOf } from './record.ts';
import { triage } from './triage.ts';

const now = Date.parse('2026-03-01T03:00:00Z');
const done: Pod = {
  metadata: { name: 'web', namespace: 'shop', uid: 'u', creationTimestamp: '2026-03-01T02:50:00Z' },
  spec: { nodeName: 'n1', containers: [{ name: 'app' }] },
  status: {
    phase: 'Succeeded',
    containerStatuses: [{ name: 'app', state: { terminated: { exitCode: 0, reason: 'Completed' } } }],
  },
};
const eviction: CoreEvent = {
  type: 'Warning',
  reason: 'Evicted',
  message: 'Usage of EmptyDir volume "cache" exceeds the limit "16Mi". ',
  lastTimestamp: '2026-03-01T02:55:00Z',
  involvedObject: { kind: 'Pod', namespace: 'shop', name: 'web', uid: 'u' },
};

describe('triage of a Pod that succeeded', () => {
  it('is calm', () => {
    expect(triage(recordOf(done), [], now).suspect).toBe(false);
  });

  it('suspects it when it was evicted: an exit of 0 on SIGTERM hides that', () => {
    expect(triage(recordOf(done), [readEvent(eviction)], now).suspect).toBe(true);
  });
});
