import { describe, expect, it } from '@jest/globals';
import type { ApiObject } from '../../src/model/wire.ts';
import { framesOf, type Seen } from './frames.ts';

const at = (seconds: number): string => new Date(Date.parse('2026-03-01T03:00:00Z') + seconds * 1000).toISOString();
const object = (kind: string, name: string, more: object = {}): ApiObject => ({
  apiVersion: 'v1',
  kind,
  metadata: { name, namespace: 'shop' },
  ...more,
});
const seen = (seconds: number, objects: readonly ApiObject[], log = ''): Seen => ({
  capturedAt: at(seconds),
  objects,
  logs: log === '' ? [] : [{ namespace: 'shop', pod: 'cart', container: 'app', previous: false, text: log }],
});
const names = (objects: readonly ApiObject[]): readonly (string | undefined)[] =>
  objects.map(({ metadata }) => metadata?.name);

describe('the frames of an incident', () => {
  it('begin with everything and go on with what has changed, or is gone', () => {
    const frames = framesOf([
      seen(0, [object('Pod', 'cart', { status: { phase: 'Pending' } }), object('Pod', 'web')]),
      seen(10, [object('Pod', 'cart', { status: { phase: 'Running' } }), object('Pod', 'web')]),
      seen(20, [object('Pod', 'web')]),
    ]);
    expect(frames.map(({ objects }) => names(objects))).toEqual([['cart', 'web'], ['cart'], []]);
    expect(frames[2]?.gone).toEqual([{ kind: 'Pod', namespace: 'shop', name: 'cart' }]);
  });

  it('are far enough apart to follow, and end when the looking ended', () => {
    const phases = ['Pending', 'Running', 'Failed', 'Succeeded'];
    const frames = framesOf(
      phases.map((phase, index) => seen(index * 3, [object('Pod', 'cart', { status: { phase } })])),
    );
    expect(frames.map(({ capturedAt }) => capturedAt)).toEqual([at(0), at(9)]);
  });

  it('hold a log again only when it says something new', () => {
    const pod = object('Pod', 'cart');
    const frames = framesOf([seen(0, [pod], 'one'), seen(10, [pod], 'one'), seen(20, [pod], 'one\ntwo')]);
    expect(frames.map(({ logs }) => logs?.map(({ text }) => text))).toEqual([['one'], ['one\ntwo']]);
  });

  it('tell at the end how often what comes with every start has come', () => {
    const started = (count: number): ApiObject => object('Event', 'cart.1', { reason: 'Started', count });
    const pod = (restarts: number): ApiObject => object('Pod', 'cart', { status: { restarts } });
    const frames = framesOf([
      seen(0, [pod(0), started(1)]),
      seen(10, [pod(1), started(2)]),
      seen(20, [pod(1), started(3)]),
    ]);
    expect(frames.map(({ objects }) => names(objects))).toEqual([['cart', 'cart.1'], ['cart'], ['cart.1']]);
    expect(frames[2]?.objects[0]).toMatchObject({ count: 3 });
  });
});
