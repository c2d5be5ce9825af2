import { describe, expect, it } from '@jest/globals';
import { scriptedSource } from '../../test/support/scripted-source.ts';
import { LiveInvestigation } from '../investigate/live.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { addressed } from './addressed.ts';
import { uiPorts } from './ui-ports.ts';

const escape = String.fromCodePoint(0x1b);
const secret = 'hunter2';
const ref = { kind: 'Pod', namespace: 'shop', name: 'web-1', uid: 'u1' };

const snapshot: Snapshot = {
  apiVersion: 'pod-doctor/v1',
  kind: 'Snapshot',
  objects: [
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name: 'web-1',
        namespace: 'shop',
        uid: 'u1',
        annotations: { note: `${escape}[31mpassword${escape}[0m=${secret}` },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Event',
      ...{
        metadata: { name: 'e1', namespace: 'shop' },
        involvedObject: { kind: 'Pod', namespace: 'shop', name: 'web-1', uid: 'u1' },
        reason: 'Unhealthy',
        type: 'Warning',
        message: `said ${escape}[31mpassword${escape}[0m=${secret}`,
      },
    },
  ],
  logs: [
    { namespace: 'shop', pod: 'web-1', container: 'app', text: `ok\n${escape}[36mpassword${escape}[0m=${secret}\n` },
  ],
};

describe('what the screen reads', () => {
  const source = scriptedSource(snapshot);
  const live = new LiveInvestigation(source, [], {
    scope: { namespaces: ['shop'] },
    timer: { after: () => () => undefined },
    onFault: () => undefined,
    onFailure: () => undefined,
  });
  const ports = uiPorts(source, live, undefined, addressed({}));
  const signal = AbortSignal.any([]);

  it('holds no secret, coloured as it may be', async () => {
    expect(await ports.readLog(ref, 'app', false, signal)).toMatchObject({ value: 'ok\npassword=***\n' });
    expect(await ports.readEvents(ref, signal)).toMatchObject({ value: [{ message: 'said password=***' }] });
    const yaml = await ports.readObject(ref, signal);
    expect(yaml).toMatchObject({ state: 'present' });
    expect(JSON.stringify(yaml)).toContain('note: password=***');
    expect(JSON.stringify(yaml)).not.toContain(secret);
  });
});
