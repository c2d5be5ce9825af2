import { describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { refuse } from '../support/fake-api-request.ts';
import { afterRetry, followCluster } from '../support/followed-cluster.ts';
import { apiForEachTest, pod, podList, podWatch, repeats } from './api-for-each-test.ts';

const api = apiForEachTest();

describe('the API server', () => {
  it(`is found again without a key after each of ${Math.ceil(repeats / 4)} outages`, async () => {
    const opened = await api.followed();
    for (let turn = 0; turn < repeats / 4; turn += 1) {
      await api.server.stop();
      await eventually(() => {
        opened.time.advance(100);
        return opened.currency()?.status === 'stale';
      }, 'stale');
      expect(opened.currency()?.reason).toMatch(/refused|broke off/);
      await api.server.start();
      api.server.put('pods', pod(`p-${turn}`));
      opened.time.advance(35_000);
      await eventually(() => opened.currency()?.status === 'current', 'current again');
      await eventually(() => opened.state.podCount === turn + 1);
    }
    expect(api.server.lists('pods')).toBe(1);
  }, 60_000);

  it('is asked less and less while it is away', async () => {
    const opened = await api.followed();
    await api.server.stop();
    await eventually(() => opened.time.sleeping.some((left) => left <= 800));
    const before = opened.lines.length;
    for (let second = 0; second < 300; second += 1) {
      opened.time.advance(1000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await eventually(() => opened.currency()?.status === 'stale');
    // Seven resources, five minutes: about fourteen tries of each.
    expect(opened.lines.length - before).toBeLessThan(7 * 20);
    await api.server.start();
  });

  it('that takes every watch and drops it at once is not stormed', async () => {
    const opened = await api.followed();
    api.server.intercept(
      (request) => request.isWatch,
      (response) => response.writeHead(200).end(),
      10_000,
    );
    const resources = ['pods', 'events', 'deployments', 'statefulsets', 'daemonsets', 'jobs', 'cronjobs'];
    for (const resource of resources) api.server.cutWatches(resource);
    const before = api.server.requests.length;
    for (let second = 0; second < 120; second += 1) {
      opened.time.advance(1000);
      await eventually(() => opened.time.sleeping.length >= 7);
    }
    // Two minutes, seven resources: about eight tries of each.
    expect(api.server.requests.length - before).toBeLessThan(7 * 12);
  });

  it('that comes back is found by all as soon as one has found it', async () => {
    const opened = await api.followed();
    await api.server.stop();
    for (let second = 0; second < 60; second += 1) {
      opened.time.advance(1000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await eventually(() => opened.state.currencies().every((each) => each.status === 'stale'));
    await eventually(() => opened.time.sleeping.length === 7);
    await api.server.start();
    opened.time.advance(opened.time.sleeping[0] ?? 0);
    await eventually(() => opened.state.currencies().every((each) => each.status === 'current'));
    expect(opened.statuses()).toEqual(['syncing', 'current', 'stale', 'current']);
  });

  it('that refuses is asked again slowly', async () => {
    const forbidden =
      'pods is forbidden: User "eve" cannot list resource "pods" in API group "" in the namespace "shop"';
    api.server.intercept(podList, (response) => refuse(response, 403, forbidden));
    const opened = api.follow();
    await eventually(() => opened.currency()?.status === 'forbidden');
    expect(opened.currency()).toMatchObject({ scope: 'shop', reason: forbidden });
    await eventually(() => opened.time.sleeping.includes(300_000));
    opened.time.advance(300_000);
    await eventually(() => opened.currency()?.status === 'current');
    expect(api.server.lists('pods')).toBe(2);
  });

  it('that refuses for a moment while it starts is asked again soon', async () => {
    const opened = await api.followed();
    opened.time.advance(60_000);
    api.server.intercept(podWatch, (response) => refuse(response, 403, 'RBAC: clusterrole.rbac not found'));
    api.server.endWatches('pods');
    await eventually(() => opened.currency()?.status === 'forbidden');
    await afterRetry(opened, 800);
    await eventually(() => opened.currency()?.status === 'current');
    expect(opened.statuses()).toEqual(['syncing', 'current', 'forbidden', 'current']);
  });
});

describe('a sink that throws', () => {
  it('ends following with its error', async () => {
    api.server.put('pods', pod('a'));
    const opened = followCluster(api.server, {
      onBatch: (batch) => {
        if (batch.some((delta) => delta.kind === 'pod')) throw new Error('cannot draw');
      },
    });
    await expect(opened.done).rejects.toThrow('cannot draw');
    opened.transport.close();
    expect(opened.time.sleeping).toEqual([]);
  });
});
