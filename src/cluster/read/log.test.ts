import { describe, expect, it } from '@jest/globals';
import type { Want } from '../../model/reading.ts';
import { refuse } from '../../../test/support/fake-api-request.ts';
import { sourceForEachTest } from '../../../test/support/source-for-each-test.ts';

const api = sourceForEachTest();
const { ask, askedFor, asOf } = api;

const log: Want & { kind: 'log' } = { kind: 'log', namespace: 'shop', pod: 'cart', container: 'app', previous: false };

describe('a log', () => {
  it('is read with both limits', async () => {
    api.server.intercept(
      () => true,
      (response) => response.end('panic: no port\n'),
    );
    const { reading } = await ask({ ...log, previous: true });
    expect(reading).toEqual({ state: 'present', value: 'panic: no port\n', asOf });
    expect(askedFor()).toBe(
      '/api/v1/namespaces/shop/pods/cart/log?container=app&tailLines=200&limitBytes=131072&previous=true',
    );
    expect(api.lines).toEqual([
      `GET ${api.server.url}/api/v1/namespaces/shop/pods/cart/log?container=app&tailLines=200&limitBytes=131072&previous=true 200 in 0 ms (log|shop|cart||app|true)`,
    ]);
  });

  it('whose tail is longer than the limit is read again with fewer lines, so that its end is there', async () => {
    api.server.intercept(
      () => true,
      (response) => response.end('x'.repeat(200_000)),
    );
    api.server.intercept(
      () => true,
      (response) => response.end('the end\n'),
    );
    const { reading } = await ask(log);
    expect(reading).toMatchObject({ state: 'present', value: 'the end\n' });
    expect(api.server.requests.map(({ query }) => query.get('tailLines'))).toEqual(['200', '10']);
  });

  const noLog = [
    'container "app" in pod "cart" is waiting to start: ContainerCreating',
    'container "app" in pod "cart" is waiting to start: trying and failing to pull image',
    'previous terminated container "app" in pod "cart" not found',
  ];
  it.each(noLog)('is empty when there is none yet: %s', async (message) => {
    api.server.intercept(
      () => true,
      (response) => refuse(response, 400, message),
    );
    const { reading } = await ask(log);
    expect(reading).toEqual({ state: 'present', value: '', asOf });
  });

  it('that the kubelet lost is denied with its words', async () => {
    const words = 'unable to retrieve container logs for containerd://0a1b';
    api.server.intercept(
      () => true,
      (response) => response.end(words),
    );
    const { reading } = await ask(log);
    expect(reading).toEqual({ state: 'denied', reason: words, asOf });
  });

  it('that the API server cannot get from the kubelet is denied', async () => {
    const words = 'Get "https://10.0.0.1:10250/containerLogs/x": remote error: tls: internal error';
    api.server.intercept(
      () => true,
      (response) => refuse(response, 500, words),
    );
    const { reading } = await ask(log);
    expect(reading).toEqual({ state: 'denied', reason: words, asOf, passing: true });
  });

  it('of a Pod that is gone is absent', async () => {
    api.server.intercept(
      () => true,
      (response) => refuse(response, 404, 'pods "cart" not found'),
    );
    const { reading } = await ask(log);
    expect(reading).toEqual({ state: 'absent', asOf });
  });

  it('that breaks off is denied, not shown as whole', async () => {
    api.server.intercept(
      () => true,
      (response) => {
        response.writeHead(200, { 'Content-Length': '1000' });
        response.write('half');
        setImmediate(() => response.destroy());
      },
    );
    const { reading } = await ask(log);
    expect(reading.state).toBe('denied');
  });
});
