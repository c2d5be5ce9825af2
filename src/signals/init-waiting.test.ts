import { describe, expect, it } from '@jest/globals';
import { formatTime } from '../facts/time.ts';
import type { View } from '../model/reading.ts';
import type { Pod } from '../model/wire.ts';
import { initWaiting } from './init-waiting.ts';
import type { InitWaiting } from './init-waiting.ts';

const now = Date.parse('2026-03-01T03:00:00Z');

/** What is read of an init container with this command that has run for so long. */
function read(
  command: string,
  seconds: number,
  log = '',
  restartPolicy?: string,
  started?: boolean,
): readonly InitWaiting[] {
  const pod: Pod = {
    spec: {
      initContainers: [
        { name: 'wait', command: ['sh', '-c', command], ...(restartPolicy === undefined ? {} : { restartPolicy }) },
      ],
      containers: [{ name: 'app' }],
    },
    status: {
      initContainerStatuses: [
        {
          name: 'wait',
          ...(started === undefined ? {} : { started }),
          state: { running: { startedAt: formatTime(now - seconds * 1000) } },
        },
      ],
    },
  };
  const view: View = {
    now,
    object: () => ({ state: 'unread' }),
    list: () => ({ state: 'unread' }),
    events: () => ({ state: 'unread' }),
    log: () => ({ state: 'present', value: log, asOf: now }),
  };
  return initWaiting({ kind: 'pod', ref: { kind: 'Pod', name: 'web' }, pod, inFocus: false, events: [] }, view);
}

describe('initWaiting', () => {
  it.each([
    ['until nc -z -w 1 10.0.0.1 5432; do sleep 2; done', '10.0.0.1:5432'],
    ['until nc -z orders-db 5432; do sleep 2; done', 'orders-db:5432'],
    ['/wait-for-it.sh orders-db:5432 -t 0', 'orders-db:5432'],
    ['until nslookup orders-db; do sleep 2; done', 'orders-db'],
    ['until pg_isready -h orders-db; do sleep 1; done', 'orders-db'],
    ['until curl -sf http://config:8888/health; do sleep 1; done', 'config:8888'],
  ])('finds what is waited for in: %s', (command, target) => {
    expect(read(command, 300)[0]?.waitsFor).toBe(target);
  });

  it('finds it in the log where the command does not tell', () => {
    expect(read('/prepare', 300, 'waiting for queue:5672\n')[0]).toMatchObject({
      waitsFor: 'queue:5672',
      line: 'waiting for queue:5672',
      init: { index: 0, total: 1 },
    });
  });

  it('gives real work two minutes, and sidecars for ever', () => {
    expect(read('/prepare', 100)).toEqual([]);
    expect(read('/relay', 86_400, '', 'Always')).toEqual([]);
  });

  it('reads a sidecar that runs for long and does not count as started', () => {
    expect(read('/relay', 300, '', 'Always', false)[0]).toMatchObject({ container: 'wait', role: 'sidecar' });
    expect(read('/relay', 100, '', 'Always', false)).toEqual([]);
  });
});
