import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { RequestListener } from 'node:http';
import type { TLSSocket } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { countingPlugin } from '../../test/support/counting-plugin.ts';
import { makeAuthority, type Authority, type KeyPair } from '../../test/support/certificates.ts';
import { connectionTo } from '../../test/support/connection.ts';
import { startServer, type LoopbackServer } from '../../test/support/loopback-server.ts';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import type { Connection } from '../model/connection.ts';
import { createTransport } from './http-transport.ts';
import type { ApiResponse, StreamTransport } from './transport.ts';

let authority: Authority;
let serverPair: KeyPair;
const closings: (() => unknown)[] = [];

beforeAll(() => {
  authority = makeAuthority();
  serverPair = authority.issue({ commonName: 'server' });
});
afterAll(() => authority.remove());
afterEach(async () => {
  await Promise.all(closings.splice(0).map((close) => close()));
});

/** A TLS server that answers with `listener`, and a transport to it. */
async function open(
  listener: RequestListener,
  more: Partial<Connection> = {},
  tls: object = {},
): Promise<{ server: LoopbackServer; transport: StreamTransport }> {
  const server = await startServer(listener, { cert: serverPair.certificate, key: serverPair.key, ...tls });
  const trust = { certificateAuthority: { data: authority.certificate }, credentials: { token: 'secret-token' } };
  const transport = createTransport(connectionTo(server.url, { ...trust, ...more }), { terminal: () => 'none' });
  closings.push(() => transport.close(), server.close);
  return { server, transport };
}

async function textOf({ body }: ApiResponse): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function isTls(socket: object): socket is TLSSocket {
  return 'getPeerCertificate' in socket;
}

describe('createTransport', () => {
  it('asks with the token, our name and gzip, over one connection', async () => {
    const { server, transport } = await open((_, response) => response.end('{"kind":"PodList"}'));
    for (const limit of [1, 2, 3]) {
      const response = await transport.request({ path: '/api/v1/pods', query: { limit, continue: undefined } });
      expect(response.status).toBe(200);
      expect(await textOf(response)).toBe('{"kind":"PodList"}');
    }
    expect(server.requests.map((request) => request.url)).toEqual(
      [1, 2, 3].map((limit) => `/api/v1/pods?limit=${limit}`),
    );
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: 'Bearer secret-token',
      'accept-encoding': 'gzip',
      'user-agent': expect.stringMatching(/^kubectl-pod-doctor\/\d/),
    });
    expect(server.connections()).toBe(1);
  });

  it('keeps the path of a server that is one of many below a host', async () => {
    const { server } = await open((_, response) => response.end());
    const transport = createTransport(
      connectionTo(`${server.url}/k8s/clusters/c-x`, { certificateAuthority: { data: authority.certificate } }),
    );
    closings.push(() => transport.close());
    await textOf(await transport.request({ path: '/api/v1/nodes/n%2F1', query: { labelSelector: 'a=b,c!=d é' } }));
    expect(server.requests[0]?.url).toBe('/k8s/clusters/c-x/api/v1/nodes/n%2F1?labelSelector=a%3Db%2Cc%21%3Dd+%C3%A9');
  });

  it('sends a body with its type and length', async () => {
    const bodies: string[] = [];
    const { server, transport } = await open((request, response) => {
      request.on('data', (chunk: Buffer) => bodies.push(chunk.toString()));
      request.on('end', () => response.end('{}'));
    });
    const headers = { 'content-type': 'application/strategic-merge-patch+json' };
    await textOf(await transport.request({ method: 'PATCH', path: '/pod', headers, body: '{"a":"é"}' }));
    expect(bodies).toEqual(['{"a":"é"}']);
    expect(server.requests[0]?.headers).toMatchObject({ ...headers, 'content-length': '10' });
  });

  it('unpacks gzip, and does not ask for it when compression is off', async () => {
    const listener: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync('packed'));
    };
    const { server, transport } = await open(listener, { disableCompression: true });
    expect(await textOf(await transport.request({ path: '/' }))).toBe('packed');
    expect(server.requests[0]?.headers['accept-encoding']).toBeUndefined();
  });

  it('impersonates on every request and stream, one header a group', async () => {
    const impersonation = {
      user: 'jane',
      groups: ['dev', 'ops'],
      uid: 'u-1',
      extra: [
        { key: 'example.com/Scopes', value: 'a' },
        { key: 'example.com/Scopes', value: 'b' },
      ],
    };
    const { server, transport } = await open((_, response) => response.end(), { impersonation });
    await textOf(await transport.request({ path: '/list' }));
    await textOf(await transport.request({ path: '/watch', query: { watch: true } }));
    await textOf(await transport.request({ method: 'PATCH', path: '/patch', body: '{}' }));
    for (const { headersDistinct } of server.requests) {
      expect(headersDistinct).toMatchObject({
        'impersonate-user': ['jane'],
        'impersonate-group': ['dev', 'ops'],
        'impersonate-uid': ['u-1'],
        'impersonate-extra-example.com%2fscopes': ['a', 'b'],
      });
    }
    const access = await transport.streamAccess();
    expect(access.server).toBe(server.url.replace('https', 'wss'));
    expect(access.headers).toMatchObject({ Authorization: 'Bearer secret-token', 'Impersonate-Group': ['dev', 'ops'] });
  });

  it('shows the client certificate', async () => {
    const client = authority.issue({ commonName: 'jane' });
    const seen: unknown[] = [];
    const { transport } = await open(
      ({ socket }, response) => {
        if (isTls(socket)) seen.push(socket.getPeerCertificate().subject.CN);
        response.end('ok');
      },
      { credentials: { certificate: { data: client.certificate }, key: { data: client.key } } },
      { ca: authority.certificate, requestCert: true },
    );
    expect(await textOf(await transport.request({ path: '/' }))).toBe('ok');
    expect(seen).toEqual(['jane']);
  });

  it('runs the credential plugin once for fifty 401s and asks again with what it gives', async () => {
    const folder = temporaryFolder();
    closings.push(() => folder.remove());
    const exec = countingPlugin(folder);
    const { server, transport } = await open(
      ({ headers }, response) => {
        response.statusCode = headers.authorization === 'Bearer t2' ? 200 : 401;
        response.end(String(headers.authorization));
      },
      { credentials: { exec } },
    );
    const answers = await Promise.all(Array.from({ length: 50 }, () => transport.request({ path: '/' }).then(textOf)));
    expect(new Set(answers)).toEqual(new Set(['Bearer t2']));
    expect(server.requests).toHaveLength(100);
  });

  it('reads a token file again after a 401, and hands on the 401 when nothing changed', async () => {
    const folder = temporaryFolder();
    closings.push(() => folder.remove());
    const tokenFile = folder.write('token', 'old\n');
    const { server, transport } = await open(
      ({ headers }, response) => {
        response.statusCode = headers.authorization === 'Bearer new' ? 200 : 401;
        response.end();
      },
      { credentials: { tokenFile } },
    );
    expect((await transport.request({ path: '/' })).status).toBe(401);
    expect(server.requests).toHaveLength(1);
    folder.write('token', 'new\n');
    expect((await transport.request({ path: '/' })).status).toBe(200);
    expect(server.requests).toHaveLength(3);
  });
});
