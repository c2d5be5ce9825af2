import { describe, expect, it } from '@jest/globals';
import { exampleEvent } from '../causes/example.ts';
import { EventStore } from './event-store.ts';

const pod = { kind: 'Pod', namespace: 'shop', name: 'web-7d9f-x2k9p', uid: 'uid-web-7d9f-x2k9p' };

describe('the events of an object', () => {
  it('are newest first, whatever the order in which they came', () => {
    const events = [10, 40, 20, 30].map((seconds) => exampleEvent('BackOff', 'again', { seconds }));
    const store = new EventStore();
    const turned = new EventStore();
    for (const event of events) store.add(event);
    for (const event of events.toReversed()) turned.add(event);
    expect(store.of(pod).map(({ name }) => name)).toEqual(
      [10, 20, 30, 40].map((seconds) => `web-7d9f-x2k9p.BackOff.${seconds}`),
    );
    expect(turned.of(pod)).toEqual(store.of(pod));
  });

  it('hold one form of an event, and keep apart those that have no uid', () => {
    const store = new EventStore();
    store.add(exampleEvent('BackOff', 'again', { count: 1 }));
    store.add(exampleEvent('BackOff', 'again', { count: 2 }));
    const { metadata: _, ...nameless } = exampleEvent('Killing', 'stopping');
    store.add(nameless);
    store.add({ ...nameless, reason: 'Pulled' });
    expect(store.of(pod).map(({ reason, count }) => `${reason} ${count}`)).toEqual([
      'Killing 1',
      'Pulled 1',
      'BackOff 2',
    ]);
  });

  it('are bounded for each object and in all: who was silent for longest is forgotten', () => {
    const store = new EventStore({ each: 2, subjects: 2 });
    for (const seconds of [30, 20, 10]) store.add(exampleEvent('BackOff', 'again', { seconds }));
    expect(store.of(pod)).toHaveLength(2);
    const sets = ['web-7d9fcb', 'web-8d9fcb'];
    for (const name of sets) {
      store.add(exampleEvent('FailedCreate', 'no', { about: { kind: 'ReplicaSet', name, uid: name } }));
    }
    expect(store.of(pod)).toEqual([]);
    store.add(exampleEvent('Failed', 'no', { about: { kind: 'Job', name: 'b', uid: 'b' } }));
    const left = store.ofReplicaSets({ namespace: 'shop', name: 'web' });
    expect(left.map(({ involved }) => involved.name)).toEqual(['web-8d9fcb']);
  });
});
