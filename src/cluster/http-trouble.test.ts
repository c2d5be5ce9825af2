import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { RequestListener } from 'node:http';
import { createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { makeAuthority, type Authority, type CertificateWish } from '../../test/support/certificates.ts';
import { connectionTo } from '../../test/support/connection.ts';
import { startServer, type LoopbackServer } from '../../test/support/loopback-server.ts';
import type { Connection } from '../model/connection.ts';
import { createTransport } from './http-transport.ts';
import type { ApiRequest, ApiResponse } from './transport.ts';

let authority: Authority;
const closings: (() => unknown)[] = [];

beforeAll(() => {
  authority = makeAuthority('cluster authority');
});
afterAll(() => authority.remove());
afterEach(async () => {
  await Promise.all(closings.splice(0).map((close) => close()));
});

async function serve(listener: RequestListener, tls?: object): Promise<LoopbackServer> {
  const server = await startServer(listener, tls);
  closings.push(server.close);
  return server;
}

async function request(
  server: string,
  more: Partial<ApiRequest> = {},
  connection: Partial<Connection> = {},
): Promise<ApiResponse> {
  const transport = createTransport(connectionTo(server, connection));
  closings.push(() => transport.close());
  return transport.request({ path: '/api', ...more });
}

async function textOf({ body }: ApiResponse): Promise<string> {
  let text = '';
  for await (const chunk of body) text += Buffer.from(chunk).toString();
  return text;
}

/** A TCP server that does with a connection what a test wants. */
async function tcp(onSocket: (socket: Socket) => void): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => socket.destroy());
    onSocket(socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closings.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('a server certificate', () => {
  async function refused(wish: Partial<CertificateWish>, connection: Partial<Connection>): Promise<unknown> {
    const { certificate: cert, key } = authority.issue({ commonName: 'server', ...wish });
    const server = await serve((_, response) => response.end(), { cert, key });
    return request(server.url, {}, connection).catch((error: unknown) => error);
  }
  const trusted = (): Partial<Connection> => ({ certificateAuthority: { data: authority.certificate } });

  it('that expired is told with its dates', async () => {
    expect(await refused({ days: -1 }, trusted())).toMatchObject({
      fault: 'tls-expired',
      message: expect.stringMatching(/not valid at this time .*: it is valid from \d{4}-\S+ to \d{4}-\S+Z$/),
    });
  });

  it('of an unknown authority is told with its issuer', async () => {
    const other = makeAuthority('another');
    const failure = await refused({}, { certificateAuthority: { data: other.certificate } });
    other.remove();
    expect(failure).toMatchObject({
      fault: 'tls-untrusted',
      message: expect.stringMatching(/not signed by a known authority .*: its issuer is "cluster authority"$/),
    });
    expect(await refused({}, {})).toMatchObject({ fault: 'tls-untrusted' });
  });

  it('for another name is told with the names that it has, and --tls-server-name helps', async () => {
    const names = 'DNS:api.example.test';
    expect(await refused({ names }, trusted())).toMatchObject({
      fault: 'tls-name',
      message: expect.stringContaining('api.example.test'),
    });
    expect(await refused({ names }, { ...trusted(), tlsServerName: 'api.example.test' })).toMatchObject({
      status: 200,
    });
    const byAddress = { names: 'IP:10.0.0.1' };
    expect(await refused(byAddress, { ...trusted(), tlsServerName: '10.0.0.1' })).toMatchObject({ status: 200 });
    expect(await refused(byAddress, { ...trusted(), tlsServerName: '10.0.0.2' })).toMatchObject({ fault: 'tls-name' });
  });

  it('is not asked for with a key that does not fit ours', async () => {
    const [one, other] = [authority.issue({ commonName: 'jane' }), authority.issue({ commonName: 'joe' })];
    const credentials = { certificate: { data: one.certificate }, key: { data: other.key } };
    expect(await refused({}, { ...trusted(), credentials })).toMatchObject({
      fault: 'credentials',
      message: 'the certificates of the kubeconfig cannot be used (ERR_OSSL_X509_KEY_VALUES_MISMATCH)',
    });
  });

  it('is not looked at only when the user says so', async () => {
    expect(await refused({ days: -1 }, { insecureSkipTlsVerify: true })).toMatchObject({ status: 200 });
  });
});

describe('the way to the server', () => {
  it('tells what is wrong with it', async () => {
    const silent = await tcp((socket) => socket.resume());
    const hangsUp = await tcp((socket) => socket.destroy());
    const other = await tcp((socket) => socket.end('220 mail.example.test ESMTP\r\n'));
    const plain = await serve((_, response) => response.end());
    const faults: unknown[] = [];
    for (const server of [
      'https://127.0.0.1:1',
      'https://no-such-host.invalid',
      `http://127.0.0.1:${silent}`,
      `http://127.0.0.1:${hangsUp}`,
      `http://127.0.0.1:${other}`,
      plain.url.replace('http', 'https'),
    ]) {
      const failure: unknown = await request(server, { timeout: 300 }).catch((error: unknown) => error);
      faults.push(typeof failure === 'object' && failure !== null && 'fault' in failure ? failure.fault : failure);
    }
    expect(faults).toEqual(['refused', 'dns', 'timeout', 'reset', 'not-http', 'tls-protocol']);
  });

  it('takes a silent TLS handshake for no connection', async () => {
    const silent = await tcp((socket) => socket.resume());
    await expect(request(`https://127.0.0.1:${silent}`, { timeout: 200 })).rejects.toMatchObject({
      fault: 'timeout',
      message: `https://127.0.0.1:${silent}: no connection within 0.2 s`,
    });
  });

  it('tells a body that breaks off, is cut within gzip, or goes silent', async () => {
    const server = await serve(({ url }, response) => {
      if (url === '/cut') {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(gzipSync('x'.repeat(1000)).subarray(0, 20));
      } else {
        response.writeHead(200, { 'content-length': '100' });
        response.write('some');
        if (url === '/broken') setImmediate(() => response.destroy());
      }
    });
    const read = async (path: string): Promise<string> => textOf(await request(server.url, { path, idle: 200 }));
    await expect(read('/broken')).rejects.toMatchObject({ fault: 'reset' });
    await expect(read('/cut')).rejects.toMatchObject({ fault: 'reset' });
    await expect(read('/silent')).rejects.toMatchObject({
      fault: 'timeout',
      message: expect.stringContaining('nothing more came for 0.2 s'),
    });
  });

  it('does not end the process when a body breaks that nobody reads', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('some');
      setImmediate(() => response.destroy());
    });
    const response = await request(server.url);
    await expect(textOf(response)).rejects.toMatchObject({ fault: 'reset' });
  });

  it('sends a GET once more when the server closed the idle connection', async () => {
    let asked = 0;
    const port = await tcp((socket) => {
      let first = true;
      socket.on('data', () => {
        asked += 1;
        if (first) socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
        else socket.destroy();
        first = false;
      });
    });
    const transport = createTransport(connectionTo(`http://127.0.0.1:${port}`));
    closings.push(() => transport.close());
    expect(await textOf(await transport.request({ path: '/1' }))).toBe('ok');
    expect(await textOf(await transport.request({ path: '/2' }))).toBe('ok');
    expect(asked).toBe(3);
    const body = '{}';
    await expect(transport.request({ method: 'POST', path: '/3', body })).rejects.toMatchObject({ fault: 'reset' });
  });

  it('follows no redirect', async () => {
    const elsewhere = await serve((_, response) => response.end());
    const server = await serve((_, response) => {
      response.writeHead(302, { location: elsewhere.url });
      response.end();
    });
    expect(await request(server.url)).toMatchObject({ status: 302, headers: { location: elsewhere.url } });
    expect(elsewhere.requests).toHaveLength(0);
  });
});
