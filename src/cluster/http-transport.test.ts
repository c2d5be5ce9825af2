import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { RequestListener } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { makeAuthority, type Authority, type KeyPair } from '../../test/support/certificates.ts';
import { startServer, type LoopbackServer } from '../../test/support/loopback-server.ts';
import type { Connection } from '../model/connection.ts';
import { createTransport } from './http-transport.ts';
import type { ApiResponse } from './transport.ts';

let authority: Authority;
let serverPair: KeyPair;
const opened: LoopbackServer[] = [];

beforeAll(() => {
  authority = makeAuthority();
  serverPair = authority.issue({ commonName: 'server' });
});
afterAll(() => authority.remove());
afterEach(async () => {
  await Promise.all(opened.splice(0).map((server) => server.close()));
});

async function open(listener: RequestListener, mutual = false): Promise<LoopbackServer> {
  const { certificate: cert, key } = serverPair;
  const server = await startServer(listener, { cert, key, ca: authority.certificate, requestCert: mutual });
  opened.push(server);
  return server;
}

function connectionTo(server: string, more: Partial<Connection> = {}): Connection {
  return {
    context: 'test',
    user: 'tester',
    namespace: 'default',
    server,
    certificateAuthority: { data: authority.certificate },
    insecureSkipTlsVerify: false,
    credentials: { token: 'secret-token' },
    impersonation: { groups: [], extra: [] },
    disableCompression: false,
    origin: 'test',
    ...more,
  };
}

async function textOf({ body }: ApiResponse): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('createTransport', () => {
  it('asks with the token, our name and gzip, below the path of the server, over one connection', async () => {
    const server = await open((_, response) => response.end('{"kind":"PodList"}'));
    const transport = createTransport(connectionTo(`${server.url}/k8s/clusters/c-x`));
    for (const limit of [1, 2, 3]) {
      const response = await transport.request({ path: '/api/v1/pods', query: { limit, continue: undefined } });
      expect(response.status).toBe(200);
      expect(await textOf(response)).toBe('{"kind":"PodList"}');
    }
    transport.close();
    expect(server.requests.map((request) => request.url)).toEqual([
      '/k8s/clusters/c-x/api/v1/pods?limit=1',
      '/k8s/clusters/c-x/api/v1/pods?limit=2',
      '/k8s/clusters/c-x/api/v1/pods?limit=3',
    ]);
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: 'Bearer secret-token',
      'accept-encoding': 'gzip',
      'user-agent': expect.stringMatching(/^kubectl-pod-doctor\/\d/),
    });
    expect(server.connections()).toBe(1);
  });

  it('unpacks gzip, also of a stream that does not end', async () => {
    const server = await open((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync('packed'));
    });
    const transport = createTransport(connectionTo(server.url));
    expect(await textOf(await transport.request({ path: '/' }))).toBe('packed');
    transport.close();
  });

  it('shows the client certificate', async () => {
    const client = authority.issue({ commonName: 'jane' });
    const seen: unknown[] = [];
    const server = await open((request, response) => {
      const { socket } = request;
      if (isTls(socket)) seen.push(socket.getPeerCertificate().subject.CN);
      response.end('ok');
    }, true);
    const credentials = { certificate: { data: client.certificate }, key: { data: client.key } };
    const transport = createTransport(connectionTo(server.url, { credentials }));
    expect(await textOf(await transport.request({ path: '/' }))).toBe('ok');
    transport.close();
    expect(seen).toEqual(['jane']);
  });
});

function isTls(socket: object): socket is TLSSocket {
  return 'getPeerCertificate' in socket;
}
