import { afterEach, describe, expect, it } from '@jest/globals';
import type { RequestListener } from 'node:http';
import { constants, createGzip } from 'node:zlib';
import { connectionTo } from '../../test/support/connection.ts';
import { startServer, type LoopbackServer } from '../../test/support/loopback-server.ts';
import { createTransport, type SeenRequest } from './http-transport.ts';
import type { ApiRequest, ApiResponse, Transport } from './transport.ts';

const closings: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(closings.splice(0).map((close) => close()));
});

async function open(listener: RequestListener): Promise<{ server: LoopbackServer; transport: Transport }> {
  const server = await startServer(listener);
  const transport = createTransport(connectionTo(server.url));
  closings.push(() => transport.close(), server.close);
  return { server, transport };
}

/** A server that is busy for the first `times` requests, and what a request to it comes to. */
async function busy(
  times: number,
  status: number,
  retryAfter: string | undefined,
  request: Partial<ApiRequest> = {},
): Promise<{ response: ApiResponse; asked: number }> {
  const { server, transport } = await open((_, response) => {
    if (server.requests.length <= times) {
      response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter });
    }
    response.end();
  });
  const response = await transport.request({ path: '/', ...request });
  return { response, asked: server.requests.length };
}

describe('a busy server', () => {
  it('is asked again when it says when', async () => {
    const { response, asked } = await busy(1, 429, '0');
    expect([response.status, asked]).toEqual([200, 2]);
    const past = await busy(1, 503, new Date(0).toUTCString());
    expect([past.response.status, past.asked]).toEqual([200, 2]);
  });

  it('is asked a bounded number of times', async () => {
    const { response, asked } = await busy(Infinity, 429, '0');
    expect([response.status, asked]).toEqual([429, 4]);
  });

  it('is left alone when it names no time, or a long one', async () => {
    for (const retryAfter of [undefined, '3600', 'soon']) {
      expect(await busy(1, 429, retryAfter)).toMatchObject({ response: { status: 429 }, asked: 1 });
    }
  });

  it('gets a change a second time only when it has not looked at the first', async () => {
    const change = { method: 'POST', body: '{}' } as const;
    expect(await busy(1, 429, '0', change)).toMatchObject({ response: { status: 200 }, asked: 2 });
    expect(await busy(1, 503, '0', change)).toMatchObject({ response: { status: 503 }, asked: 1 });
  });
});

describe('an observer', () => {
  it('is told of each request that went out, also of repeated and failed ones', async () => {
    const seen: SeenRequest[] = [];
    const server = await startServer(({ url }, response) => {
      if (url === '/gone') response.destroy();
      else if (server.requests.length === 1) response.writeHead(429, { 'retry-after': '0' });
      response.end();
    });
    const clock = { now: () => 0 };
    const transport = createTransport(connectionTo(server.url), { clock, observe: (each) => seen.push(each) });
    closings.push(() => transport.close(), server.close);
    await transport.request({ path: '/pods', query: { limit: 1 } });
    await expect(transport.request({ method: 'DELETE', path: '/gone' })).rejects.toMatchObject({ fault: 'reset' });
    expect(seen).toEqual([
      { method: 'GET', path: '/pods?limit=1', outcome: 429, took: 0 },
      { method: 'GET', path: '/pods?limit=1', outcome: 200, took: 0 },
      { method: 'DELETE', path: '/gone', outcome: 'reset', took: 0 },
    ]);
  });
});

describe('an abort', () => {
  it('ends a request before its answer, during a wait, and within its body', async () => {
    const { server, transport } = await open(({ url }, response) => {
      if (url === '/busy') response.writeHead(429, { 'retry-after': '9' }).end();
      else if (url === '/body') response.writeHead(200).write('first');
    });
    const abort = new AbortController();
    const { signal } = abort;
    const head = transport.request({ path: '/silent', signal });
    const wait = transport.request({ path: '/busy', signal });
    const { body } = await transport.request({ path: '/body', signal });
    const chunks = body[Symbol.asyncIterator]();
    expect(Buffer.from((await chunks.next()).value ?? []).toString()).toBe('first');
    const more = chunks.next();
    abort.abort(new Error('quit'));
    const ends = await Promise.allSettled([head, wait, more, transport.request({ path: '/later', signal })]);
    expect(ends.map((end) => (end.status === 'rejected' ? String(end.reason) : end.status))).toEqual(
      Array.from({ length: 4 }, () => 'Error: quit'),
    );
    expect(server.requests.map(({ url }) => url)).not.toContain('/later');
  });

  it('may come after the end', async () => {
    const { transport } = await open((_, response) => response.end('all'));
    const abort = new AbortController();
    const { body } = await transport.request({ path: '/', signal: abort.signal });
    let text = '';
    for await (const chunk of body) text += Buffer.from(chunk).toString();
    abort.abort();
    expect(text).toBe('all');
  });
});

describe('a watch', () => {
  it('delivers each line of a gzip stream at once and may rest', async () => {
    const { transport } = await open((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const gzip = createGzip({ flush: constants.Z_SYNC_FLUSH });
      gzip.pipe(response);
      gzip.write('first\n', () => gzip.flush());
    });
    const { body } = await transport.request({ path: '/', query: { watch: true } });
    for await (const chunk of body) {
      expect(Buffer.from(chunk).toString()).toBe('first\n');
      break;
    }
  });

  it('closes its connection when the reader leaves', async () => {
    const { server, transport } = await open((_, response) => {
      response.writeHead(200);
      response.write('line\n');
    });
    const closed = new Promise((resolve) => {
      server.server.once('connection', (socket) => socket.once('close', resolve));
    });
    const { body } = await transport.request({ path: '/', query: { watch: true } });
    for await (const chunk of body) {
      expect(chunk).toHaveLength(5);
      break;
    }
    await expect(closed).resolves.toBeDefined();
  });
});
