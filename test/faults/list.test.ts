import { describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { refuse } from '../support/fake-api-request.ts';
import { afterRetry } from '../support/followed-cluster.ts';
import { apiForEachTest, pod, podList, podWatch } from './api-for-each-test.ts';

const api = apiForEachTest();

describe('a list', () => {
  it('is asked for again when it fails', async () => {
    api.server.put('pods', pod('a'));
    api.server.intercept(podList, (response) => refuse(response, 500, 'etcdserver: request timed out'));
    const opened = api.follow();
    await eventually(() => opened.currency()?.status === 'stale');
    expect(opened.currency()?.reason).toBe('etcdserver: request timed out');
    await afterRetry(opened, 800);
    await eventually(() => opened.pods() === 'a' && opened.currency()?.status === 'current');
    expect(opened.statuses()).toEqual(['syncing', 'stale', 'current']);
  });

  it('that ends in its midst deletes nothing', async () => {
    api.server.put('pods', pod('a'));
    api.server.put('pods', pod('b'));
    const opened = await api.followed();
    api.server.intercept(podWatch, (response) => refuse(response, 410, 'too old'));
    api.server.intercept(podList, (response) => {
      response.writeHead(200, { 'Content-Length': '5000' });
      response.write(
        '{"metadata":{"resourceVersion":"500"},"items":[{"metadata":{"name":"a","namespace":"shop","uid":"uid-a"',
      );
      setImmediate(() => response.destroy());
    });
    opened.time.advance(60_000);
    api.server.endWatches('pods');
    await eventually(() => api.server.lists('pods') === 2);
    await eventually(() => opened.time.sleeping.some((left) => left < 2000));
    expect(opened.pods()).toBe('a b');
    opened.time.advance(2000);
    await eventually(() => api.server.lists('pods') === 3 && opened.currency()?.status === 'current');
    expect(opened.pods()).toBe('a b');
  });

  it('of several pages is started over once, whole, when its token has expired', async () => {
    for (let index = 0; index < 1100; index += 1) api.server.put('pods', pod(`p-${index}`));
    api.server.intercept(
      (request) => podList(request) && request.query.get('continue') === '1000',
      (response) => {
        api.server.remove('pods', 'shop', 'p-3');
        refuse(response, 410, 'The provided continue parameter is too old');
      },
    );
    const opened = await api.followed();
    expect(opened.state.podCount).toBe(1099);
    expect(api.server.lists('pods')).toBe(2);
    expect(api.server.requests.filter(podList).at(-1)?.query.has('limit')).toBe(false);
  });

  it('that is stopped in its midst opens no watch', async () => {
    api.server.intercept(podList, (response) => {
      response.writeHead(200).write('{"metadata":{},"items":[');
    });
    const opened = api.follow();
    await eventually(() => api.server.lists('pods') === 1);
    await opened.stop();
    expect(api.server.watchesAsked('pods')).toBe(0);
    expect(opened.time.sleeping).toEqual([]);
  });

  it('leaves out and counts what is no Pod, and reads the rest', async () => {
    api.server.put('pods', pod('a'));
    api.server.put('pods', { ...pod('odd'), status: { conditions: 'none' } });
    api.server.put('pods', pod('z'));
    const opened = await api.followed();
    expect(opened.pods()).toBe('a z');
    expect(opened.lines).toContain('1 items could not be read and are left out (list of pods)');
  });

  it('that is a login page is told, not taken for empty', async () => {
    api.server.intercept(podList, (response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>log in</html>');
    });
    const opened = api.follow();
    await eventually(() => opened.currency()?.status === 'stale');
    expect(opened.currency()?.reason).toMatch(/cannot be read/);
  });
});
