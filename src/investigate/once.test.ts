import { describe, expect, it } from '@jest/globals';
import { causes } from '../causes/index.ts';
import { examplePod, exampleEvent, exampleSnapshot } from '../causes/example.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { scriptedSource } from '../../test/support/scripted-source.ts';
import { investigateOnce } from './once.ts';

const waiting = {
  waiting: { reason: 'ImagePullBackOff', message: 'Back-off pulling image "registry.example/shop/web:1.4"' },
};
const failed =
  'Failed to pull image "registry.example/shop/web:1.4": rpc error: code = NotFound desc = failed to resolve reference "registry.example/shop/web:1.4": registry.example/shop/web:1.4: not found';

/** So many Pods of one Deployment that fail alike; the reason stands in Normal events only, which must be asked for. */
function replicas(count: number): Snapshot {
  const names = Array.from({ length: count }, (_, index) => `web-7d9f-${index}`);
  return exampleSnapshot([
    ...names.map((name) => examplePod({ status: { state: waiting } }, { name, status: { phase: 'Pending' } })),
    ...names.map((name) =>
      exampleEvent('Failed', failed, { container: 'app', about: { kind: 'Pod', name, uid: `uid-${name}` } }),
    ),
  ]);
}

describe('a single look', () => {
  it('looks into one of many Pods that fail alike, and says of the others whom it looked into', async () => {
    const source = scriptedSource(replicas(300));
    const { diagnoses } = await investigateOnce(source, { namespaces: [] }, causes);
    expect(new Set(diagnoses.map(({ findings }) => findings[0]?.id))).toEqual(new Set(['image/not-found']));
    expect(source.asked.filter((key) => key.startsWith('events|'))).toHaveLength(1);
  });

  it('looks into every Pod that is named', async () => {
    const source = scriptedSource(replicas(3));
    const targets = [{ kind: 'Deployment', namespace: 'shop', name: 'web' }];
    const { diagnoses } = await investigateOnce(source, { namespaces: [] }, causes, { focus: { targets } });
    expect(diagnoses).toHaveLength(3);
    expect(source.asked.filter((key) => key.startsWith('events|'))).toHaveLength(3);
  });

  it('gives what it has when its time is up', async () => {
    const source = scriptedSource(replicas(1));
    const time = new AbortController();
    source.answer = () => {
      time.abort();
      return new Promise(() => undefined);
    };
    const { cutShort } = await investigateOnce(source, { namespaces: [] }, causes, { signal: time.signal });
    expect(cutShort).toBe(true);
  });

  it('asks for the same thing once, however many want it', async () => {
    const source = scriptedSource(replicas(3));
    await investigateOnce(source, { namespaces: [] }, causes, { all: true });
    expect(source.asked).toHaveLength(new Set(source.asked).size);
  });
});
