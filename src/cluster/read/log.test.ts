import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer, Want } from '../../model/reading.ts';
import type { Source } from '../../model/source.ts';
import { connectionTo } from '../../../test/support/connection.ts';
import { DrivenTime } from '../../../test/support/driven-time.ts';
import { refuse } from '../../../test/support/fake-api-request.ts';
import { FakeApiServer } from '../../../test/support/fake-api-server.ts';
import { createTransport } from '../http-transport.ts';
import type { Transport } from '../transport.ts';
import { createClusterSource } from './cluster-source.ts';

let server: FakeApiServer;
let transport: Transport;
let source: Source;
let lines: string[];
const time = new DrivenTime();
const asOf = time.now();

beforeEach(async () => {
  server = new FakeApiServer();
  server.date = new Date(asOf).toUTCString();
  await server.start();
  transport = createTransport(connectionTo(server.url));
  lines = [];
  source = createClusterSource(transport, { context: 'test', time, onRequest: (line) => lines.push(line) });
});

afterEach(async () => {
  transport.close();
  await server.stop();
});

function ask(want: Want): Promise<Answer> {
  return source.answer(want, new AbortController().signal);
}

function askedFor(): string {
  const { path, query } = server.requests.at(-1) ?? { path: '', query: new URLSearchParams() };
  return `${path}?${query.toString()}`;
}

const log: Want & { kind: 'log' } = { kind: 'log', namespace: 'shop', pod: 'cart', container: 'app', previous: false };

describe('a log', () => {
  it('is read with both limits', async () => {
    server.intercept(
      () => true,
      (response) => response.end('panic: no port\n'),
    );
    const { reading } = await ask({ ...log, previous: true });
    expect(reading).toEqual({ state: 'present', value: 'panic: no port\n', asOf });
    expect(askedFor()).toBe(
      '/api/v1/namespaces/shop/pods/cart/log?container=app&tailLines=200&limitBytes=131072&previous=true',
    );
    expect(lines).toEqual([
      `GET ${server.url}/api/v1/namespaces/shop/pods/cart/log?container=app&tailLines=200&limitBytes=131072&previous=true 200 in 0 ms (log|shop|cart||app|true)`,
    ]);
  });

  it('whose tail is longer than the limit is read again with fewer lines, so that its end is there', async () => {
    server.intercept(
      () => true,
      (response) => response.end('x'.repeat(200_000)),
    );
    server.intercept(
      () => true,
      (response) => response.end('the end\n'),
    );
    const { reading } = await ask(log);
    expect(reading).toMatchObject({ state: 'present', value: 'the end\n' });
    expect(server.requests.map(({ query }) => query.get('tailLines'))).toEqual(['200', '10']);
  });

  const noLog = [
    'container "app" in pod "cart" is waiting to start: ContainerCreating',
    'container "app" in pod "cart" is waiting to start: trying and failing to pull image',
    'previous terminated container "app" in pod "cart" not found',
  ];
  it.each(noLog)('is empty when there is none yet: %s', async (message) => {
    server.intercept(
      () => true,
      (response) => refuse(response, 400, message),
    );
    const { reading } = await ask(log);
    expect(reading).toEqual({ state: 'present', value: '', asOf });
  });

  it('that the kubelet lost is denied with its words', async () => {
    const words = 'unable to retrieve container logs for containerd://0a1b';
    server.intercept(
      () => true,
      (response) => response.end(words),
    );
    const { reading } = await ask(log);
    expect(reading).toEqual({ state: 'denied', reason: words, asOf });
  });

  it('that the API server cannot get from the kubelet is denied', async () => {
    const words = 'Get "https://10.0.0.1:10250/containerLogs/x": remote error: tls: internal error';
    server.intercept(
      () => true,
      (response) => refuse(response, 500, words),
    );
    const { reading } = await ask(log);
    expect(reading).toEqual({ state: 'denied', reason: words, asOf, passing: true });
  });

  it('of a Pod that is gone is absent', async () => {
    server.intercept(
      () => true,
      (response) => refuse(response, 404, 'pods "cart" not found'),
    );
    const { reading } = await ask(log);
    expect(reading).toEqual({ state: 'absent', asOf });
  });

  it('that breaks off is denied, not shown as whole', async () => {
    server.intercept(
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
