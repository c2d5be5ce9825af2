import { describe, expect, it } from '@jest/globals';
import { causes } from '../causes/index.ts';
import { examplePod, exampleEvent, exampleSnapshot } from '../causes/example.ts';
import type { Causes } from '../engine/input.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Source } from '../model/source.ts';
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

  it.each([
    ['denied', { state: 'denied', reason: 'forbidden: cannot get pods', asOf: 0 }, 1],
    ['absent', { state: 'absent', asOf: 0 }, 0],
  ] as const)('mentions a sick Pod whose object is %s only if it may be there', async (_state, reading, mentioned) => {
    const source = scriptedSource(replicas(1));
    const bare: Source = {
      ...source,
      follow: (scope, options, sink) =>
        source.follow(scope, options, (batch) =>
          sink(batch.map((delta) => (delta.kind === 'pod' ? { ...delta, materialise: () => undefined } : delta))),
        ),
      answer: () => Promise.resolve({ kind: 'object', reading }),
    };
    const { diagnoses } = await investigateOnce(bare, { namespaces: [] }, causes);
    expect(diagnoses.map(({ health, notSeen }) => [health, notSeen[0]?.reason])).toEqual(
      mentioned === 0 ? [] : [['Unknown', 'forbidden: cannot get pods']],
    );
  });

  it('asks for the lists while the causes are loading, and answers the same', async () => {
    const source = scriptedSource(replicas(2));
    const { promise, resolve } = Promise.withResolvers<Causes>();
    const loading = investigateOnce(
      { ...source, follow: (...of) => source.follow(...of).finally(() => resolve(causes)) },
      { namespaces: [] },
      promise,
    );
    const loaded = investigateOnce(scriptedSource(replicas(2)), { namespaces: [] }, causes);
    expect((await loading).diagnoses).toEqual((await loaded).diagnoses);
  });

  it('fails when the lists fail before the causes are loaded', async () => {
    const follow = (): Promise<void> => Promise.reject(new Error('no lists'));
    const late = new Promise<Causes>((resolve) => setImmediate(() => resolve(causes)));
    const look = investigateOnce({ ...scriptedSource(replicas(1)), follow }, { namespaces: [] }, late);
    await expect(look).rejects.toThrow('no lists');
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
