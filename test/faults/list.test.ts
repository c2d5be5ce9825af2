import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.ts';
import { refuse } from '../support/fake-api-request.ts';
import type { FakeRequest } from '../support/fake-api-request.ts';
import { FakeApiServer } from '../support/fake-api-server.ts';
import type { FakeInput } from '../support/fake-api-server.ts';
import { afterRetry, followCluster, followWhole } from '../support/followed-cluster.ts';
import type { FollowedCluster } from '../support/followed-cluster.ts';

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

describe('a list', () => {
  it('is asked for again when it fails', async () => {
    server.put('pods', pod('a'));
    server.intercept(podList, (response) => refuse(response, 500, 'etcdserver: request timed out'));
    const opened = followCluster(server);
    cluster = opened;
    await eventually(() => opened.currency()?.status === 'stale');
    expect(opened.currency()?.reason).toBe('etcdserver: request timed out');
    await afterRetry(opened, 800);
    await eventually(() => opened.pods() === 'a' && opened.currency()?.status === 'current');
    expect(opened.statuses()).toEqual(['syncing', 'stale', 'current']);
  });

  it('that ends in its midst deletes nothing', async () => {
    server.put('pods', pod('a'));
    server.put('pods', pod('b'));
    const opened = await followed();
    server.intercept(podWatch, (response) => refuse(response, 410, 'too old'));
    server.intercept(podList, (response) => {
      response.writeHead(200, { 'Content-Length': '5000' });
      response.write(
        '{"metadata":{"resourceVersion":"500"},"items":[{"metadata":{"name":"a","namespace":"shop","uid":"uid-a"',
      );
      setImmediate(() => response.destroy());
    });
    opened.time.advance(60_000);
    server.endWatches('pods');
    await eventually(() => server.lists('pods') === 2);
    await eventually(() => opened.time.sleeping.some((left) => left < 2000));
    expect(opened.pods()).toBe('a b');
    opened.time.advance(2000);
    await eventually(() => server.lists('pods') === 3 && opened.currency()?.status === 'current');
    expect(opened.pods()).toBe('a b');
  });

  it('of several pages is started over once, whole, when its token has expired', async () => {
    for (let index = 0; index < 1100; index += 1) server.put('pods', pod(`p-${index}`));
    server.intercept(
      (request) => podList(request) && request.query.get('continue') === '1000',
      (response) => {
        server.remove('pods', 'shop', 'p-3');
        refuse(response, 410, 'The provided continue parameter is too old');
      },
    );
    const opened = await followed();
    expect(opened.state.podCount).toBe(1099);
    expect(server.lists('pods')).toBe(2);
    expect(server.requests.filter(podList).at(-1)?.query.has('limit')).toBe(false);
  });

  it('that is stopped in its midst opens no watch', async () => {
    server.intercept(podList, (response) => {
      response.writeHead(200).write('{"metadata":{},"items":[');
    });
    const opened = followCluster(server);
    cluster = opened;
    await eventually(() => server.lists('pods') === 1);
    await opened.stop();
    cluster = undefined;
    expect(server.watchesAsked('pods')).toBe(0);
    expect(opened.time.sleeping).toEqual([]);
  });

  it('leaves out and counts what is no Pod, and reads the rest', async () => {
    server.put('pods', pod('a'));
    server.put('pods', { ...pod('odd'), status: { conditions: 'none' } });
    server.put('pods', pod('z'));
    const opened = await followed();
    expect(opened.pods()).toBe('a z');
    expect(opened.lines).toContain('1 items could not be read and are left out (list of pods)');
  });

  it('that is a login page is told, not taken for empty', async () => {
    server.intercept(podList, (response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>log in</html>');
    });
    const opened = followCluster(server);
    cluster = opened;
    await eventually(() => opened.currency()?.status === 'stale');
    expect(opened.currency()?.reason).toMatch(/cannot be read/);
  });
});
