import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { refuse } from '../support/fake-api-request.ts';
import type { FakeRequest } from '../support/fake-api-request.ts';
import { FakeApiServer } from '../support/fake-api-server.ts';
import type { FakeInput } from '../support/fake-api-server.ts';
import { afterRetry, followCluster, followWhole } from '../support/followed-cluster.ts';
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

const podList = (request: FakeRequest): boolean => request.resource === 'pods' && !request.isWatch;
const podWatch = (request: FakeRequest): boolean => request.resource === 'pods' && request.isWatch;

async function followed(): Promise<FollowedCluster> {
  cluster = await followWhole(server);
  return cluster;
}

describe('the API server', () => {
  it(`is found again without a key after each of ${Math.ceil(repeats / 4)} outages`, async () => {
    const opened = await followed();
    for (let turn = 0; turn < repeats / 4; turn += 1) {
      await server.stop();
      await eventually(() => {
        opened.time.advance(100);
        return opened.currency()?.status === 'stale';
      }, 'stale');
      expect(opened.currency()?.reason).toMatch(/refused|broke off/);
      await server.start();
      server.put('pods', pod(`p-${turn}`));
      opened.time.advance(35_000);
      await eventually(() => opened.currency()?.status === 'current', 'current again');
      await eventually(() => opened.state.podCount === turn + 1);
    }
    expect(server.lists('pods')).toBe(1);
  }, 60_000);

  it('is asked less and less while it is away', async () => {
    const opened = await followed();
    await server.stop();
    await eventually(() => opened.time.sleeping.some((left) => left <= 800));
    const before = opened.lines.length;
    for (let second = 0; second < 300; second += 1) {
      opened.time.advance(1000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await eventually(() => opened.currency()?.status === 'stale');
    // Seven resources, five minutes: about fourteen tries of each.
    expect(opened.lines.length - before).toBeLessThan(7 * 20);
    await server.start();
  });

  it('that takes every watch and drops it at once is not stormed', async () => {
    const opened = await followed();
    server.intercept(
      (request) => request.isWatch,
      (response) => response.writeHead(200).end(),
      10_000,
    );
    const resources = ['pods', 'events', 'deployments', 'statefulsets', 'daemonsets', 'jobs', 'cronjobs'];
    for (const resource of resources) server.cutWatches(resource);
    const before = server.requests.length;
    for (let second = 0; second < 120; second += 1) {
      opened.time.advance(1000);
      await eventually(() => opened.time.sleeping.length >= 7);
    }
    // Two minutes, seven resources: about eight tries of each.
    expect(server.requests.length - before).toBeLessThan(7 * 12);
  });

  it('that comes back is found by all as soon as one has found it', async () => {
    const opened = await followed();
    await server.stop();
    for (let second = 0; second < 60; second += 1) {
      opened.time.advance(1000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await eventually(() => opened.state.currencies().every((each) => each.status === 'stale'));
    await eventually(() => opened.time.sleeping.length === 7);
    await server.start();
    opened.time.advance(opened.time.sleeping[0] ?? 0);
    await eventually(() => opened.state.currencies().every((each) => each.status === 'current'));
    expect(opened.statuses()).toEqual(['syncing', 'current', 'stale', 'current']);
  });

  it('that refuses is asked again slowly', async () => {
    const forbidden =
      'pods is forbidden: User "eve" cannot list resource "pods" in API group "" in the namespace "shop"';
    server.intercept(podList, (response) => refuse(response, 403, forbidden));
    const opened = followCluster(server);
    cluster = opened;
    await eventually(() => opened.currency()?.status === 'forbidden');
    expect(opened.currency()).toMatchObject({ scope: 'shop', reason: forbidden });
    await eventually(() => opened.time.sleeping.includes(300_000));
    opened.time.advance(300_000);
    await eventually(() => opened.currency()?.status === 'current');
    expect(server.lists('pods')).toBe(2);
  });

  it('that refuses for a moment while it starts is asked again soon', async () => {
    const opened = await followed();
    opened.time.advance(60_000);
    server.intercept(podWatch, (response) => refuse(response, 403, 'RBAC: clusterrole.rbac not found'));
    server.endWatches('pods');
    await eventually(() => opened.currency()?.status === 'forbidden');
    await afterRetry(opened, 800);
    await eventually(() => opened.currency()?.status === 'current');
    expect(opened.statuses()).toEqual(['syncing', 'current', 'forbidden', 'current']);
  });
});

describe('a sink that throws', () => {
  it('ends following with its error', async () => {
    server.put('pods', pod('a'));
    const opened = followCluster(server, {
      onBatch: (batch) => {
        if (batch.some((delta) => delta.kind === 'pod')) throw new Error('cannot draw');
      },
    });
    await expect(opened.done).rejects.toThrow('cannot draw');
    opened.transport.close();
    expect(opened.time.sleeping).toEqual([]);
  });
});
