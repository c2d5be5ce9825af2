import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '../../../test/support/eventually.ts';
import { refuse } from '../../../test/support/fake-api-request.ts';
import { FakeApiServer } from '../../../test/support/fake-api-server.ts';
import { followCluster } from '../../../test/support/followed-cluster.ts';

let server: FakeApiServer;

beforeEach(async () => {
  server = new FakeApiServer();
  await server.start();
  server.put('pods', { metadata: { name: 'cart', namespace: 'shop', uid: 'u1' } });
  server.put('pods', { metadata: { name: 'dns', namespace: 'kube-system', uid: 'u2' } });
  server.put('deployments', { metadata: { name: 'cart', namespace: 'shop' }, spec: { replicas: 3 } });
  const involvedObject = { kind: 'Pod', namespace: 'shop', name: 'cart', uid: 'u1' };
  server.put('events', {
    metadata: { name: 'e1', namespace: 'shop' },
    type: 'Normal',
    reason: 'Killing',
    involvedObject,
  });
});

afterEach(() => server.stop());

function paths(): readonly string[] {
  return server.requests.map(({ path, query }) => `${path} ${query.get('fieldSelector') ?? ''}`.trim()).sort();
}

describe('a single look', () => {
  it('reads each resource of a namespace once, and then resolves', async () => {
    const look = followCluster(server, { watch: false });
    await look.done;
    look.transport.close();
    expect(look.pods()).toBe('cart');
    expect([...look.state.workloads()].map((each) => `${each.kind} ${each.name} ${each.desired}`)).toEqual([
      'Deployment cart 3',
    ]);
    expect(look.state.currencies().map((each) => `${each.resource} ${each.scope} ${each.status}`)).toHaveLength(7);
    expect(look.state.currencies().every((each) => each.status === 'current' && each.scope === 'shop')).toBe(true);
    expect(paths()).toEqual([
      '/api/v1/namespaces/shop/events',
      '/api/v1/namespaces/shop/pods',
      '/apis/apps/v1/namespaces/shop/daemonsets',
      '/apis/apps/v1/namespaces/shop/deployments',
      '/apis/apps/v1/namespaces/shop/statefulsets',
      '/apis/batch/v1/namespaces/shop/cronjobs',
      '/apis/batch/v1/namespaces/shop/jobs',
    ]);
  });

  it.each([
    [1, ['limit=1', 'limit=1&continue=1']],
    [0, ['']],
  ])('reads lists in pages of the size that was asked for: %d', async (pageSize, asked) => {
    const look = followCluster(server, { watch: false, scope: { namespaces: [] }, pageSize });
    await look.done;
    look.transport.close();
    expect(look.pods()).toBe('cart dns');
    const pods = server.requests.filter(({ path }) => path === '/api/v1/pods');
    expect(pods.map(({ query }) => query.toString())).toEqual(asked);
  });

  it('reads the whole cluster when no namespace is named, of its events only warnings', async () => {
    const look = followCluster(server, { watch: false, scope: { namespaces: [] } });
    await look.done;
    look.transport.close();
    expect(look.pods()).toBe('cart dns');
    expect(paths().slice(0, 2)).toEqual(['/api/v1/events type=Warning', '/api/v1/pods']);
    expect(server.requests).toHaveLength(7);
  });

  it('leaves out workloads whose Pods a label selector does not mean', async () => {
    const template = { metadata: { labels: { app: 'cart' } } };
    server.put('deployments', { metadata: { name: 'cart', namespace: 'shop' }, spec: { template } });
    server.put('deployments', { metadata: { name: 'search', namespace: 'shop' }, spec: {} });
    const look = followCluster(server, { watch: false, scope: { namespaces: ['shop'], labelSelector: 'app=cart' } });
    await look.done;
    look.transport.close();
    expect([...look.state.workloads()].map(({ name }) => name)).toEqual(['cart']);
  });

  it('narrows only Pods by selectors on the server', async () => {
    const scope = { namespaces: ['shop'], labelSelector: 'app=cart', fieldSelector: 'spec.nodeName=n1' };
    const look = followCluster(server, { watch: false, scope });
    await look.done;
    look.transport.close();
    const narrowed = server.requests.filter(({ query }) => query.has('labelSelector') || query.has('fieldSelector'));
    expect(
      narrowed.map(({ resource, query }) => [resource, query.get('labelSelector'), query.get('fieldSelector')]),
    ).toEqual([['pods', 'app=cart', 'spec.nodeName=n1']]);
  });

  it('answers for events of a namespace it has read without asking again', async () => {
    const look = followCluster(server, { watch: false });
    await look.done;
    const before = server.requests.length;
    const ref = { kind: 'Pod', namespace: 'shop', name: 'cart' };
    const signal = new AbortController().signal;
    const { reading } = await look.source.answer({ kind: 'events', ref: { ...ref, uid: 'u1' } }, signal);
    expect(reading).toMatchObject({ state: 'present', value: [{ reason: 'Killing' }] });
    const other = await look.source.answer({ kind: 'events', ref: { ...ref, uid: 'u9' } }, signal);
    expect(other.reading).toMatchObject({ state: 'present', value: [] });
    expect(server.requests).toHaveLength(before);
    await look.source.answer({ kind: 'events', ref: { kind: 'Node', name: 'n1' } }, signal);
    expect(server.requests).toHaveLength(before + 1);
    look.transport.close();
  });

  it('goes on with what it may read, and knows that events were refused', async () => {
    const message =
      'events is forbidden: User "eve" cannot list resource "events" in API group "" in the namespace "shop"';
    server.intercept(
      ({ resource }) => resource === 'events',
      (response) => refuse(response, 403, message),
    );
    const look = followCluster(server, { watch: false });
    await look.done;
    expect(look.pods()).toBe('cart');
    expect(look.currency('events')).toMatchObject({ status: 'forbidden', reason: message });
    const ref = { kind: 'Pod', namespace: 'shop', name: 'cart' };
    const { reading } = await look.source.answer({ kind: 'events', ref }, new AbortController().signal);
    expect(reading).toMatchObject({ state: 'denied', reason: 'forbidden: cannot list events in the namespace "shop"' });
    look.transport.close();
  });

  it('asks again when the server is busy for a moment', async () => {
    server.intercept(
      ({ resource }) => resource === 'pods',
      (response) => refuse(response, 500, 'leader changed'),
    );
    const look = followCluster(server, { watch: false });
    await eventually(() => look.time.sleeping.length === 1);
    look.time.advance(800);
    await look.done;
    expect(look.pods()).toBe('cart');
    look.transport.close();
  });

  it('goes on when one of several namespaces is refused', async () => {
    server.intercept(
      ({ resource, namespace }) => resource === 'pods' && namespace === 'shop',
      (response) => {
        refuse(response, 403, 'pods is forbidden');
      },
    );
    const look = followCluster(server, { watch: false, scope: { namespaces: ['shop', 'kube-system'] } });
    await look.done;
    expect(look.pods()).toBe('dns');
    look.transport.close();
  });

  it('ends with a clear error when Pods are refused everywhere', async () => {
    const message = 'pods is forbidden: User "eve" cannot list resource "pods" in API group "" at the cluster scope';
    server.intercept(
      ({ resource }) => resource === 'pods',
      (response) => refuse(response, 403, message),
    );
    const look = followCluster(server, { watch: false, scope: { namespaces: [] } });
    await expect(look.done).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringContaining(`${message}; name a namespace`),
    });
    look.transport.close();
  });

  it('ends with a clear error when the server is not there', async () => {
    await server.stop();
    const look = followCluster(server, { watch: false });
    await expect(look.done).rejects.toMatchObject({ name: 'UserError', message: expect.stringMatching(/refused/) });
    expect(look.time.sleeping).toEqual([]);
    look.transport.close();
    await server.start();
  });

  it('ends with a clear error when the credentials are not accepted', async () => {
    server.intercept(
      () => true,
      (response) => refuse(response, 401, 'Unauthorized'),
      100,
    );
    const look = followCluster(server, { watch: false });
    await expect(look.done).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(/401.*log in again/),
    });
    look.transport.close();
  });

  it('resolves when it is stopped in its midst', async () => {
    server.intercept(
      ({ resource }) => resource === 'pods',
      () => undefined,
    );
    const look = followCluster(server, { watch: false });
    await eventually(() => server.requests.length === 7);
    await look.stop();
    expect(look.pods()).toBe('');
  });

  it('uses one connection for the pages of a list', async () => {
    for (let index = 0; index < 1100; index += 1)
      server.put('pods', { metadata: { name: `p-${index}`, namespace: 'shop' } });
    const look = followCluster(server, { watch: false });
    await look.done;
    expect(server.requests.filter(({ resource }) => resource === 'pods')).toHaveLength(3);
    expect(server.connections).toBe(7);
    look.transport.close();
  });
});

describe('following the whole cluster', () => {
  it('reads workloads after the Pods', async () => {
    let pass: () => void = () => undefined;
    server.intercept(
      ({ resource }) => resource === 'pods',
      (response) => {
        pass = () => response.writeHead(200).end('{"metadata":{"resourceVersion":"1"},"items":[]}');
      },
    );
    const look = followCluster(server, { scope: { namespaces: [] } });
    await eventually(() => server.watches('events').length === 1);
    expect(server.requests.some(({ resource }) => resource === 'deployments')).toBe(false);
    pass();
    await eventually(() => server.watches('deployments').length === 1);
    await look.stop();
  });
});
