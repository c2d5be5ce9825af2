import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { refuse } from '../support/fake-api-request.ts';
import type { FakeRequest } from '../support/fake-api-request.ts';
import { FakeApiServer } from '../support/fake-api-server.ts';
import type { FakeInput } from '../support/fake-api-server.ts';
import { afterRetry, followWhole } from '../support/followed-cluster.ts';
import type { FollowedCluster } from '../support/followed-cluster.ts';

const repeats = process.env['POD_DOCTOR_FAULTS'] === 'full' ? 100 : 12;

let server: FakeApiServer;
let cluster: FollowedCluster | undefined;

beforeEach(async () => {
  server = new FakeApiServer();
  await server.start();
});

afterEach(async () => {
  await cluster?.stop();
  cluster = undefined;
  await server.stop();
});

function pod(name: string, more: Readonly<Record<string, unknown>> = {}): FakeInput {
  return { metadata: { name, namespace: 'shop' }, ...more };
}

const podWatch = (request: FakeRequest): boolean => request.resource === 'pods' && request.isWatch;

async function followed(): Promise<FollowedCluster> {
  cluster = await followWhole(server);
  return cluster;
}

describe('a watch', () => {
  it('is asked for with bookmarks, a time limit and the version of the list', async () => {
    server.put('pods', pod('a'));
    await followed();
    const { query } = server.requests.find(podWatch) ?? { query: new URLSearchParams() };
    expect(Object.fromEntries(query)).toEqual({
      watch: 'true',
      allowWatchBookmarks: 'true',
      resourceVersion: '101',
      timeoutSeconds: '360',
    });
  });

  it('delivers what is created, changed and deleted', async () => {
    server.put('pods', pod('a'));
    const { pods, state } = await followed();
    server.put('pods', pod('b'));
    server.put('pods', pod('a', { status: { phase: 'Failed' } }));
    await eventually(() => pods() === 'a b' && state.pod('uid-a')?.record.phase === 'Failed');
    server.remove('pods', 'shop', 'a');
    await eventually(() => pods() === 'b');
    expect(server.lists('pods')).toBe(1);
  });

  it('resumes at once and without a word after a clean end', async () => {
    const { pods, time, statuses } = await followed();
    server.put('pods', pod('a'));
    await eventually(() => pods() === 'a');
    time.advance(60_000);
    server.endWatches('pods');
    await eventually(() => server.watchesAsked('pods') === 2 && server.watches('pods').length === 1);
    server.put('pods', pod('b'));
    await eventually(() => pods() === 'a b');
    expect(statuses()).toEqual(['syncing', 'current']);
    expect(server.lists('pods')).toBe(1);
  });

  it('is not asked for without end when the server closes it at once', async () => {
    const opened = await followed();
    server.intercept(podWatch, (response) => response.writeHead(200).end(), 3);
    server.endWatches('pods');
    await eventually(() => opened.time.sleeping.some((left) => left <= 800));
    expect(server.watchesAsked('pods')).toBe(1);
    await afterRetry(opened, 800);
    await eventually(() => server.watchesAsked('pods') === 2);
    await afterRetry(opened, 1600);
    await eventually(() => server.watchesAsked('pods') === 3);
    expect(server.lists('pods')).toBe(1);
  });

  it(`misses nothing when its connection breaks ${repeats} times at any byte`, async () => {
    const opened = await followed();
    const line = (name: string, version: number): Buffer =>
      Buffer.from(
        `${JSON.stringify({ type: 'ADDED', object: { metadata: { name, namespace: 'shop', uid: name, resourceVersion: String(version), annotations: { text: 'é日🩺' } } } })}\n`,
      );
    for (let turn = 0; turn < repeats; turn += 1) {
      const cutAt = (turn * 37) % line('x', 1).length;
      server.write('pods', line(`lost-${turn}`, 1).subarray(0, cutAt));
      server.cutWatches('pods');
      server.put('pods', pod(`kept-${turn}`));
      await eventually(() => {
        opened.time.advance(100);
        return opened.state.pod(`uid-kept-${turn}`) !== undefined && server.watches('pods').length === 1;
      });
    }
    expect(opened.state.podCount).toBe(repeats);
    expect(server.lists('pods')).toBe(1);
    expect(opened.currency()?.status).toBe('current');
  }, 60_000);

  it('says nothing of a break that is mended in a moment', async () => {
    const opened = await followed();
    server.cutWatches('pods');
    await afterRetry(opened, 800);
    await eventually(() => server.watches('pods').length === 1);
    server.put('pods', pod('a'));
    await eventually(() => opened.pods() === 'a');
    opened.time.advance(10_000);
    expect(opened.statuses()).toEqual(['syncing', 'current']);
  });

  it('lists again without a word when its version is too old', async () => {
    server.put('pods', pod('a'));
    server.put('pods', pod('b'));
    const { pods, time, statuses } = await followed();
    time.advance(60_000);
    server.intercept(podWatch, (response) => refuse(response, 410, 'too old resource version: 101 (200)'));
    server.remove('pods', 'shop', 'a');
    server.endWatches('pods');
    await eventually(() => server.lists('pods') === 2 && pods() === 'b');
    expect(statuses()).toEqual(['syncing', 'current']);
  });

  it('lists again when a 410 comes inside the stream, and finds what is gone', async () => {
    server.put('pods', pod('a'));
    const { pods } = await followed();
    server.intercept(podWatch, (response) => response.writeHead(200).flushHeaders());
    const [watch] = server.watches('pods');
    server.compact();
    const error = { type: 'ERROR', object: { kind: 'Status', code: 410, message: 'too old', reason: 'Expired' } };
    watch?.write(`${JSON.stringify(error)}\n`);
    await eventually(() => server.lists('pods') === 2);
    expect(pods()).toBe('a');
  });

  it('lists again, later and later, when relisting does not help', async () => {
    const opened = await followed();
    server.intercept(podWatch, (response) => refuse(response, 410, 'too old resource version'), 1000);
    server.endWatches('pods');
    const waits: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      await eventually(() => opened.time.sleeping.some((left) => left !== 4000 && left < 31_000), 'a wait');
      const wait = opened.time.sleeping.find((left) => left !== 4000 && left < 31_000) ?? 0;
      const before = server.watchesAsked('pods');
      waits.push(wait);
      opened.time.advance(wait);
      await eventually(() => server.watchesAsked('pods') > before);
    }
    expect(waits.at(-1)).toBeGreaterThan(20_000);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
  });

  it('lists again after any other ERROR in the stream', async () => {
    const opened = await followed();
    server.put('pods', pod('a'));
    await eventually(() => opened.pods() === 'a');
    const error = { type: 'ERROR', object: { kind: 'Status', code: 500, message: 'etcd went away' } };
    server.write('pods', `${JSON.stringify(error)}\n`);
    await afterRetry(opened, 800);
    await eventually(() => server.lists('pods') === 2 && server.watches('pods').length === 1);
    expect(opened.statuses()).toEqual(['syncing', 'current']);
  });

  it('lists again when a line is no JSON', async () => {
    const { pods } = await followed();
    server.write('pods', '{"type":"ADDED","object":{"metadata":{"name":tru}}}\n');
    await eventually(() => server.lists('pods') === 2);
    server.put('pods', pod('a'));
    await eventually(() => pods() === 'a');
    expect(server.lists('pods')).toBe(2);
  });

  it('leaves out an object that is no Pod, types it does not know and empty lines', async () => {
    const { pods } = await followed();
    const odd = { metadata: { name: 'odd', resourceVersion: '900' }, status: { conditions: 'none' } };
    server.write('pods', `\r\n\n${JSON.stringify({ type: 'ADDED', object: odd })}\r\n`);
    server.write('pods', `${JSON.stringify({ type: 'SOMETHING', object: odd })}\n`);
    server.put('pods', pod('a'));
    await eventually(() => pods() === 'a');
    expect(server.lists('pods')).toBe(1);
  });

  it('takes its version from bookmarks', async () => {
    const { time } = await followed();
    const bookmark = { type: 'BOOKMARK', object: { kind: 'Pod', metadata: { resourceVersion: '777' } } };
    server.write('pods', `${JSON.stringify(bookmark)}\n`);
    await eventually(() => time.sleeping.length > 0);
    time.advance(10_000);
    server.endWatches('pods');
    await eventually(() => server.watchesAsked('pods') === 2);
    expect(server.requests.findLast(podWatch)?.query.get('resourceVersion')).toBe('777');
  });

  it('is taken for dead when bookmarks stop, and asked for again', async () => {
    const opened = await followed();
    const bookmark = { type: 'BOOKMARK', object: { kind: 'Pod', metadata: { resourceVersion: '150' } } };
    server.write('pods', `${JSON.stringify(bookmark)}\n`);
    server.put('pods', pod('a'));
    await eventually(() => opened.pods() === 'a');
    await eventually(() => opened.time.sleeping[0] === 75_000, 'the limit of bookmarks holds');
    opened.time.advance(74_999);
    expect(server.watches('pods')).toHaveLength(1);
    opened.time.advance(1);
    await eventually(() => server.watches('pods').length === 0, 'the silent watch is closed');
    await afterRetry(opened, 800);
    await eventually(() => server.watches('pods').length === 1);
    expect(server.lists('pods')).toBe(1);
  });

  it('waits as long as the server wants it to', async () => {
    const opened = await followed();
    opened.time.advance(60_000);
    server.intercept(podWatch, (response) => refuse(response, 429, 'too many requests', { 'Retry-After': '120' }));
    server.endWatches('pods');
    await eventually(
      () => opened.time.sleeping.includes(120_000),
      () => opened.time.sleeping.join(),
    );
    expect(opened.currency()).toMatchObject({ status: 'stale', reason: 'too many requests' });
    opened.time.advance(119_000);
    expect(server.watchesAsked('pods')).toBe(2);
    opened.time.advance(1000);
    await eventually(() => server.watches('pods').length === 1);
    await eventually(() => opened.currency()?.status === 'current');
  });
});
