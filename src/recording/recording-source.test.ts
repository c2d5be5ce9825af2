import { describe, expect, it } from '@jest/globals';
import type { Delta } from '../model/source.ts';
import type { ApiObject } from '../model/wire.ts';
import { allIncidents, shippedIncidents } from './incidents.ts';
import { createPlayedSource, createStillSource } from './recording-source.ts';
import { snapshotAfter } from './recording.ts';
import type { Frame, Recording } from './recording.ts';

const begin = Date.parse('2026-03-01T03:00:00Z');
const at = (seconds: number): string => new Date(begin + seconds * 1000).toISOString();

function pod(name: string, phase: string): ApiObject {
  const object = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: 'shop', uid: `uid-${name}` },
    status: { phase },
  };
  return object;
}

function frame(seconds: number, objects: readonly ApiObject[], more: Partial<Frame> = {}): Frame {
  return { apiVersion: 'pod-doctor/v1', kind: 'Snapshot', capturedAt: at(seconds), objects, ...more };
}

const recording: Recording = {
  name: 'test',
  says: 'a Pod fails, another goes',
  frames: [
    frame(0, [pod('a', 'Running'), pod('b', 'Running')]),
    frame(20, [pod('a', 'Failed')], { answers: [{ ref: { kind: 'Node', name: 'n1' }, code: 404 }] }),
    frame(60, [], { gone: [{ kind: 'Pod', namespace: 'shop', name: 'b' }] }),
  ],
};

/** A clock that goes on by what is slept, and the waits that were asked for. */
function driven(): {
  readonly clock: { now(): number };
  readonly waits: number[];
  sleep(milliseconds: number): Promise<void>;
} {
  let now = 1_000_000;
  const waits: number[] = [];
  return {
    clock: { now: () => now },
    waits,
    sleep(milliseconds) {
      waits.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
  };
}

function told(deltas: readonly Delta[]): readonly string[] {
  return deltas.flatMap((delta) => {
    if (delta.kind === 'pod') return [`${delta.record.name} ${delta.record.phase}`];
    return delta.kind === 'pod-gone' ? [`${delta.uid} gone`] : [];
  });
}

describe('a recording that is played', () => {
  it('delivers the first frame at once and each change when it is due, faster than it happened', async () => {
    const time = driven();
    const source = createPlayedSource(recording, { ...time, speed: 10 });
    const batches: (readonly string[])[] = [];
    const stop = new AbortController();
    await source.follow({ namespaces: [] }, { watch: true, signal: stop.signal }, (batch) => {
      batches.push(told(batch));
      if (batches.length === 3) stop.abort();
    });
    expect(batches).toEqual([['a Running', 'b Running'], ['a Failed'], ['uid-b gone']]);
    expect(time.waits).toEqual([2000, 4000]);
  });

  it('has a now that runs from its first frame to its last, and stands still there', async () => {
    const time = driven();
    const source = createPlayedSource(recording, { ...time, speed: 10 });
    const seen = [source.now()];
    await time.sleep(1000);
    seen.push(source.now());
    await time.sleep(3_600_000);
    seen.push(source.now());
    expect(seen.map((now) => (now - begin) / 1000)).toEqual([0, 10, 60]);
  });

  it('answers from what is known at that moment', async () => {
    const time = driven();
    const source = createPlayedSource(recording, { ...time, speed: 10 });
    const node = async (): Promise<string> => {
      const answer = await source.answer({ kind: 'object', of: 'Node', name: 'n1' }, new AbortController().signal);
      return answer.reading.state;
    };
    expect(await node()).toBe('denied');
    await time.sleep(2000);
    expect(await node()).toBe('absent');
  });

  it('ends when it is told to, even while it waits', async () => {
    const stop = new AbortController();
    const sleep = (_: number, signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
    const source = createPlayedSource(recording, { clock: { now: () => 0 }, sleep, speed: 1 });
    const followed = source.follow({ namespaces: [] }, { watch: true, signal: stop.signal }, () => undefined);
    stop.abort();
    await expect(followed).resolves.toBeUndefined();
  });
});

describe('a recording that stands still', () => {
  it('is its last instant', async () => {
    const source = createStillSource(recording);
    const seen: string[] = [];
    await source.follow({ namespaces: [] }, { watch: false, signal: new AbortController().signal }, (batch) => {
      seen.push(...told(batch));
    });
    expect({ kind: source.kind, now: source.now(), seen }).toEqual({
      kind: 'recording',
      now: begin + 60_000,
      seen: ['a Failed'],
    });
  });

  it('knows no refusal of what exists by then', () => {
    const later: Frame = frame(80, [{ apiVersion: 'v1', kind: 'Node', metadata: { name: 'n1' } }]);
    expect(snapshotAfter([...recording.frames, later]).answers).toEqual([]);
  });
});

describe('the incidents that ship inside', () => {
  it('can be laid beside each other: no two objects bear one name', async () => {
    const incidents = await shippedIncidents();
    const names = incidents.flatMap(({ frames }) =>
      snapshotAfter(frames)
        .objects.filter(({ kind, metadata }) => kind !== 'Event' && metadata?.namespace !== undefined)
        .map(({ kind, metadata }) => `${kind ?? ''} ${metadata?.namespace ?? ''}/${metadata?.name ?? ''}`),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('begin with something to see, and go on in time', async () => {
    const { frames } = allIncidents(await shippedIncidents());
    const times = frames.map(({ capturedAt }) => Date.parse(capturedAt));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(frames[0].objects.filter(({ kind }) => kind === 'Pod').length).toBeGreaterThan(3);
    expect(frames.length).toBeGreaterThan(3);
  });
});
