import { describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { refuse } from '../support/fake-api-request.ts';
import { afterRetry } from '../support/followed-cluster.ts';
import { apiForEachTest, pod, podWatch, repeats } from './api-for-each-test.ts';

const api = apiForEachTest();

describe('a watch', () => {
  it('is asked for with bookmarks, a time limit and the version of the list', async () => {
    api.server.put('pods', pod('a'));
    await api.followed();
    const { query } = api.server.requests.find(podWatch) ?? { query: new URLSearchParams() };
    expect(Object.fromEntries(query)).toEqual({
      watch: 'true',
      allowWatchBookmarks: 'true',
      resourceVersion: '101',
      timeoutSeconds: '360',
    });
  });

  it('delivers what is created, changed and deleted', async () => {
    api.server.put('pods', pod('a'));
    const { pods, state } = await api.followed();
    api.server.put('pods', pod('b'));
    api.server.put('pods', pod('a', { status: { phase: 'Failed' } }));
    await eventually(() => pods() === 'a b' && state.pod('uid-a')?.record.phase === 'Failed');
    api.server.remove('pods', 'shop', 'a');
    await eventually(() => pods() === 'b');
    expect(api.server.lists('pods')).toBe(1);
  });

  it('resumes at once and without a word after a clean end', async () => {
    const { pods, time, statuses } = await api.followed();
    api.server.put('pods', pod('a'));
    await eventually(() => pods() === 'a');
    time.advance(60_000);
    api.server.endWatches('pods');
    await eventually(() => api.server.watchesAsked('pods') === 2 && api.server.watches('pods').length === 1);
    api.server.put('pods', pod('b'));
    await eventually(() => pods() === 'a b');
    expect(statuses()).toEqual(['syncing', 'current']);
    expect(api.server.lists('pods')).toBe(1);
  });

  it('is not asked for without end when the server closes it at once', async () => {
    const opened = await api.followed();
    api.server.intercept(podWatch, (response) => response.writeHead(200).end(), 3);
    api.server.endWatches('pods');
    await eventually(() => opened.time.sleeping.some((left) => left <= 800));
    expect(api.server.watchesAsked('pods')).toBe(1);
    await afterRetry(opened, 800);
    await eventually(() => api.server.watchesAsked('pods') === 2);
    await afterRetry(opened, 1600);
    await eventually(() => api.server.watchesAsked('pods') === 3);
    expect(api.server.lists('pods')).toBe(1);
  });

  it(`misses nothing when its connection breaks ${repeats} times at any byte`, async () => {
    const opened = await api.followed();
    const line = (name: string, version: number): Buffer =>
      Buffer.from(
        `${JSON.stringify({ type: 'ADDED', object: { metadata: { name, namespace: 'shop', uid: name, resourceVersion: String(version), annotations: { text: 'é日🩺' } } } })}\n`,
      );
    for (let turn = 0; turn < repeats; turn += 1) {
      const cutAt = (turn * 37) % line('x', 1).length;
      api.server.write('pods', line(`lost-${turn}`, 1).subarray(0, cutAt));
      api.server.cutWatches('pods');
      api.server.put('pods', pod(`kept-${turn}`));
      await eventually(() => {
        opened.time.advance(100);
        return opened.state.pod(`uid-kept-${turn}`) !== undefined && api.server.watches('pods').length === 1;
      });
    }
    expect(opened.state.podCount).toBe(repeats);
    expect(api.server.lists('pods')).toBe(1);
    expect(opened.currency()?.status).toBe('current');
  }, 60_000);

  it('says nothing of a break that is mended in a moment', async () => {
    const opened = await api.followed();
    api.server.cutWatches('pods');
    await afterRetry(opened, 800);
    await eventually(() => api.server.watches('pods').length === 1);
    api.server.put('pods', pod('a'));
    await eventually(() => opened.pods() === 'a');
    opened.time.advance(10_000);
    expect(opened.statuses()).toEqual(['syncing', 'current']);
  });

  it('lists again without a word when its version is too old', async () => {
    api.server.put('pods', pod('a'));
    api.server.put('pods', pod('b'));
    const { pods, time, statuses } = await api.followed();
    time.advance(60_000);
    api.server.intercept(podWatch, (response) => refuse(response, 410, 'too old resource version: 101 (200)'));
    api.server.remove('pods', 'shop', 'a');
    api.server.endWatches('pods');
    await eventually(() => api.server.lists('pods') === 2 && pods() === 'b');
    expect(statuses()).toEqual(['syncing', 'current']);
  });

  it('lists again when a 410 comes inside the stream, and finds what is gone', async () => {
    api.server.put('pods', pod('a'));
    const { pods } = await api.followed();
    api.server.intercept(podWatch, (response) => response.writeHead(200).flushHeaders());
    const [watch] = api.server.watches('pods');
    api.server.compact();
    const error = { type: 'ERROR', object: { kind: 'Status', code: 410, message: 'too old', reason: 'Expired' } };
    watch?.write(`${JSON.stringify(error)}\n`);
    await eventually(() => api.server.lists('pods') === 2);
    expect(pods()).toBe('a');
  });

  it('lists again, later and later, when relisting does not help', async () => {
    const opened = await api.followed();
    api.server.intercept(podWatch, (response) => refuse(response, 410, 'too old resource version'), 1000);
    api.server.endWatches('pods');
    const waits: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      await eventually(() => opened.time.sleeping.some((left) => left !== 4000 && left < 31_000), 'a wait');
      const wait = opened.time.sleeping.find((left) => left !== 4000 && left < 31_000) ?? 0;
      const before = api.server.watchesAsked('pods');
      waits.push(wait);
      opened.time.advance(wait);
      await eventually(() => api.server.watchesAsked('pods') > before);
    }
    expect(waits.at(-1)).toBeGreaterThan(20_000);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
  });

  it('lists again after any other ERROR in the stream', async () => {
    const opened = await api.followed();
    api.server.put('pods', pod('a'));
    await eventually(() => opened.pods() === 'a');
    const error = { type: 'ERROR', object: { kind: 'Status', code: 500, message: 'etcd went away' } };
    api.server.write('pods', `${JSON.stringify(error)}\n`);
    await afterRetry(opened, 800);
    await eventually(() => api.server.lists('pods') === 2 && api.server.watches('pods').length === 1);
    expect(opened.statuses()).toEqual(['syncing', 'current']);
  });

  it('lists again when a line is no JSON', async () => {
    const { pods } = await api.followed();
    api.server.write('pods', '{"type":"ADDED","object":{"metadata":{"name":tru}}}\n');
    await eventually(() => api.server.lists('pods') === 2);
    api.server.put('pods', pod('a'));
    await eventually(() => pods() === 'a');
    expect(api.server.lists('pods')).toBe(2);
  });

  it('leaves out an object that is no Pod, types it does not know and empty lines', async () => {
    const { pods } = await api.followed();
    const odd = { metadata: { name: 'odd', resourceVersion: '900' }, status: { conditions: 'none' } };
    api.server.write('pods', `\r\n\n${JSON.stringify({ type: 'ADDED', object: odd })}\r\n`);
    api.server.write('pods', `${JSON.stringify({ type: 'SOMETHING', object: odd })}\n`);
    api.server.put('pods', pod('a'));
    await eventually(() => pods() === 'a');
    expect(api.server.lists('pods')).toBe(1);
  });

  it('takes its version from bookmarks', async () => {
    const { time } = await api.followed();
    const bookmark = { type: 'BOOKMARK', object: { kind: 'Pod', metadata: { resourceVersion: '777' } } };
    api.server.write('pods', `${JSON.stringify(bookmark)}\n`);
    await eventually(() => time.sleeping.length > 0);
    time.advance(10_000);
    api.server.endWatches('pods');
    await eventually(() => api.server.watchesAsked('pods') === 2);
    expect(api.server.requests.findLast(podWatch)?.query.get('resourceVersion')).toBe('777');
  });

  it('is taken for dead when bookmarks stop, and asked for again', async () => {
    const opened = await api.followed();
    const bookmark = { type: 'BOOKMARK', object: { kind: 'Pod', metadata: { resourceVersion: '150' } } };
    api.server.write('pods', `${JSON.stringify(bookmark)}\n`);
    api.server.put('pods', pod('a'));
    await eventually(() => opened.pods() === 'a');
    await eventually(() => opened.time.sleeping[0] === 75_000, 'the limit of bookmarks holds');
    opened.time.advance(74_999);
    expect(api.server.watches('pods')).toHaveLength(1);
    opened.time.advance(1);
    await eventually(() => api.server.watches('pods').length === 0, 'the silent watch is closed');
    await afterRetry(opened, 800);
    await eventually(() => api.server.watches('pods').length === 1);
    expect(api.server.lists('pods')).toBe(1);
  });

  it('waits as long as the server wants it to', async () => {
    const opened = await api.followed();
    opened.time.advance(60_000);
    api.server.intercept(podWatch, (response) => refuse(response, 429, 'too many requests', { 'Retry-After': '120' }));
    api.server.endWatches('pods');
    await eventually(
      () => opened.time.sleeping.includes(120_000),
      () => opened.time.sleeping.join(),
    );
    expect(opened.currency()).toMatchObject({ status: 'stale', reason: 'too many requests' });
    opened.time.advance(119_000);
    expect(api.server.watchesAsked('pods')).toBe(2);
    opened.time.advance(1000);
    await eventually(() => api.server.watches('pods').length === 1);
    await eventually(() => opened.currency()?.status === 'current');
  });
});
