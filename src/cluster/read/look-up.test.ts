import { describe, expect, it } from '@jest/globals';
import { refuse, sendJson } from '../../../test/support/fake-api-request.ts';
import { sourceForEachTest } from '../../../test/support/source-for-each-test.ts';

const api = sourceForEachTest();
const { ask, askedFor, asOf, time } = api;

describe('an object', () => {
  it('is read without its managedFields', async () => {
    api.server.put('nodes', {
      metadata: { name: 'n1', managedFields: [{ manager: 'kubelet' }] },
      spec: { unschedulable: true },
    });
    const { reading } = await ask({ kind: 'object', of: 'Node', name: 'n1' });
    expect(askedFor()).toBe('/api/v1/nodes/n1?');
    expect(reading).toMatchObject({
      state: 'present',
      asOf,
      value: {
        kind: 'Node',
        apiVersion: 'v1',
        metadata: { name: 'n1', managedFields: [] },
        spec: { unschedulable: true },
      },
    });
  });

  it('that the server does not find is absent', async () => {
    const { reading } = await ask({ kind: 'object', of: 'PersistentVolumeClaim', namespace: 'shop', name: 'data' });
    expect(reading).toEqual({ state: 'absent', asOf });
  });

  it('of a resource that the server does not serve is denied, not absent', async () => {
    api.server.intercept(
      () => true,
      (response) => response.writeHead(404).end('404 page not found'),
    );
    const { reading } = await ask({ kind: 'object', of: 'EndpointSlice', namespace: 'shop', name: 'x' });
    expect(reading).toEqual({ state: 'denied', reason: 'the server answered 404', asOf });
  });

  it('that may not be read is denied with the missing right', async () => {
    const message =
      'nodes "n1" is forbidden: User "eve" cannot get resource "nodes" in API group "" at the cluster scope';
    api.server.intercept(
      () => true,
      (response) => refuse(response, 403, message),
    );
    const { reading } = await ask({ kind: 'object', of: 'Node', name: 'n1' });
    expect(reading).toEqual({ state: 'denied', reason: 'forbidden: cannot get nodes at the cluster scope', asOf });
  });

  it('is denied when the server cannot be reached', async () => {
    await api.server.stop();
    const { reading } = await ask({ kind: 'object', of: 'Node', name: 'n1' });
    expect(reading).toMatchObject({ state: 'denied', reason: expect.stringContaining('refused') });
    await api.server.start();
  });

  it('with an odd name asks for nothing else', async () => {
    await ask({ kind: 'object', of: 'Secret', namespace: 'shop', name: '../pods?x=1' });
    expect(api.server.requests[0]?.path).toBe('/api/v1/namespaces/shop/secrets/..%2Fpods%3Fx%3D1');
  });
});

describe('a Secret or ConfigMap', () => {
  it('is known by its keys; no value leaves the bytes, not even by way of an annotation', async () => {
    const canary = 'c2VjcmV0LWNhbmFyeQ==';
    api.server.put('secrets', {
      metadata: {
        name: 'pay',
        namespace: 'shop',
        labels: { app: 'pay' },
        annotations: { 'kubectl.kubernetes.io/last-applied-configuration': `{"data":{"token":"${canary}"}}` },
        managedFields: [{ fieldsV1: { 'f:data': { 'f:token': {} } } }],
      },
      type: 'Opaque',
      data: { token: canary, 'a"b': canary },
      binaryData: { blob: canary },
    });
    const answer = await ask({ kind: 'object', of: 'Secret', namespace: 'shop', name: 'pay' });
    expect(answer.reading).toMatchObject({
      state: 'present',
      value: { metadata: { name: 'pay', labels: { app: 'pay' } }, type: 'Opaque', keys: ['a"b', 'blob', 'token'] },
    });
    expect(JSON.stringify(answer)).not.toContain(canary);
    const listed = await ask({ kind: 'list', of: 'Secret', scope: { namespace: 'shop' } });
    expect(listed.reading).toMatchObject({ state: 'present', value: [{ keys: ['a"b', 'blob', 'token'] }] });
    expect(JSON.stringify(listed)).not.toContain(canary);
  });

  it('without data has no keys', async () => {
    api.server.put('configmaps', { metadata: { name: 'empty', namespace: 'shop' }, data: null });
    const { reading } = await ask({ kind: 'object', of: 'ConfigMap', namespace: 'shop', name: 'empty' });
    expect(reading).toMatchObject({ state: 'present', value: { keys: [] } });
  });
});

describe('a list', () => {
  it('is narrowed on the server and read in pages', async () => {
    for (let index = 0; index < 501; index += 1)
      api.server.put('pods', { metadata: { name: `p${index}`, namespace: 'shop' } });
    const scope = { labelSelector: 'app in (a,b)', fieldSelector: 'spec.nodeName=n1' };
    const { reading } = await ask({ kind: 'list', of: 'Pod', scope });
    expect(reading.state === 'present' && Array.isArray(reading.value) && reading.value.length).toBe(501);
    expect(api.server.requests).toHaveLength(2);
    expect(askedFor()).toBe(
      '/api/v1/pods?limit=500&continue=500&labelSelector=app+in+%28a%2Cb%29&fieldSelector=spec.nodeName%3Dn1',
    );
  });
});

describe('events', () => {
  it('are joined on the uid where there is one', async () => {
    api.server.put('events', {
      metadata: { name: 'e1', namespace: 'shop' },
      reason: 'Killing',
      type: 'Normal',
      lastTimestamp: '2026-03-01T11:00:00Z',
    });
    api.server.put('events', {
      metadata: { name: 'e2', namespace: 'shop' },
      reason: 'BackOff',
      type: 'Warning',
      lastTimestamp: '2026-03-01T11:59:00Z',
    });
    const { reading } = await ask({ kind: 'events', ref: { kind: 'Pod', namespace: 'shop', name: 'cart', uid: 'u1' } });
    expect(askedFor()).toBe('/api/v1/namespaces/shop/events?limit=500&fieldSelector=involvedObject.uid%3Du1');
    expect(reading).toMatchObject({ state: 'present', value: [{ reason: 'BackOff' }, { reason: 'Killing' }] });
  });

  it('of a Node are found by its name, in the namespace default', async () => {
    await ask({ kind: 'events', ref: { kind: 'Node', name: 'n1', uid: 'u2' } });
    expect(askedFor()).toBe(
      '/api/v1/namespaces/default/events?limit=500&fieldSelector=involvedObject.kind%3DNode%2CinvolvedObject.name%3Dn1',
    );
  });
});

describe('now', () => {
  it('is the machine’s while the server’s clock is near, and the server’s where they differ', async () => {
    await ask({ kind: 'object', of: 'Node', name: 'n1' });
    expect(api.now()).toBe(time.now());
    api.server.date = new Date(asOf + 3_600_000).toUTCString();
    api.server.intercept(
      () => true,
      (response) => sendJson(response, 200, { metadata: {} }),
    );
    const { reading } = await ask({ kind: 'object', of: 'Node', name: 'n1' });
    expect(api.now()).toBe(time.now() + 3_600_000);
    expect(reading).toMatchObject({ asOf: asOf + 3_600_000 });
  });
});
