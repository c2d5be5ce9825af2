import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { makeAuthority, type Authority, type KeyPair } from '../../test/support/certificates.ts';
import { connectProxy, socksProxy, type TestProxy } from '../../test/support/connect-proxy.ts';
import { connectionTo } from '../../test/support/connection.ts';
import { startServer, type LoopbackServer } from '../../test/support/loopback-server.ts';
import { createTransport } from './http-transport.ts';

let authority: Authority;
let pair: KeyPair;
let server: LoopbackServer;
const opened: TestProxy[] = [];

beforeAll(async () => {
  authority = makeAuthority();
  pair = authority.issue({ commonName: 'server' });
  server = await startServer((_, response) => response.end('through'), { cert: pair.certificate, key: pair.key });
});
afterAll(async () => {
  authority.remove();
  await server.close();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((proxy) => proxy.close()));
});

function opening(proxy: TestProxy): TestProxy {
  opened.push(proxy);
  return proxy;
}

/** Asks twice through a proxy and gives both answers. */
async function ask(proxy: string, url = server.url): Promise<readonly string[]> {
  const trust = { certificateAuthority: { data: authority.certificate } };
  const transport = createTransport(connectionTo(url, { ...trust, proxy }));
  const texts: string[] = [];
  try {
    for (const path of ['/a', '/b']) {
      const { body } = await transport.request({ path });
      for await (const chunk of body) texts.push(Buffer.from(chunk).toString());
    }
  } finally {
    transport.close();
  }
  return texts;
}

describe('proxyAgent', () => {
  it('speaks TLS through CONNECT and keeps the tunnel', async () => {
    const proxy = opening(await connectProxy({ password: 'jane:p@ss' }));
    expect(await ask(`http://jane:p%40ss@127.0.0.1:${proxy.port}`)).toEqual(['through', 'through']);
    expect(proxy.asked).toEqual([`127.0.0.1:${server.port}`]);
  });

  it('reaches a server without TLS too', async () => {
    const plain = await startServer((_, response) => response.end('plain'));
    const proxy = opening(await connectProxy());
    expect(await ask(`http://127.0.0.1:${proxy.port}`, plain.url)).toEqual(['plain', 'plain']);
    expect(proxy.asked).toEqual([`127.0.0.1:${plain.port}`]);
    await plain.close();
  });

  it('speaks TLS through SOCKS5, by address and by name', async () => {
    const proxy = opening(await socksProxy({ password: 'jane:secret' }));
    expect(await ask(`socks5://jane:secret@127.0.0.1:${proxy.port}`)).toEqual(['through', 'through']);
    const byName = `https://localhost:${server.port}`;
    expect(await ask(`socks5h://jane:secret@127.0.0.1:${proxy.port}`, byName)).toEqual(['through', 'through']);
    expect(proxy.asked).toEqual([`127.0.0.1:${server.port}`, `localhost:${server.port}`]);
  });

  it('tells a proxy that wants a password, refuses, or is not there', async () => {
    const locked = opening(await connectProxy({ password: 'jane:secret' }));
    await expect(ask(`http://127.0.0.1:${locked.port}`)).rejects.toMatchObject({
      fault: 'proxy',
      message: `proxy 127.0.0.1:${locked.port}: it wants a user name and password`,
    });
    const strict = opening(await connectProxy({ status: 403 }));
    await expect(ask(`http://127.0.0.1:${strict.port}`)).rejects.toMatchObject({
      message: `proxy 127.0.0.1:${strict.port}: it answered 403 when asked for 127.0.0.1:${server.port}`,
    });
    const socks = opening(await socksProxy({ reply: 2 }));
    await expect(ask(`socks5://127.0.0.1:${socks.port}`)).rejects.toMatchObject({
      message: `proxy 127.0.0.1:${socks.port}: its rules do not allow the destination`,
    });
    for (const scheme of ['http', 'socks5']) {
      await expect(ask(`${scheme}://127.0.0.1:1`)).rejects.toMatchObject({
        message: 'proxy 127.0.0.1:1: no connection to it (ECONNREFUSED)',
      });
    }
  });

  it('never trusts the server more because of the proxy', async () => {
    const proxy = opening(await connectProxy());
    const other = makeAuthority('another');
    const transport = createTransport(
      connectionTo(server.url, {
        certificateAuthority: { data: other.certificate },
        proxy: `http://127.0.0.1:${proxy.port}`,
      }),
    );
    await expect(transport.request({ path: '/' })).rejects.toMatchObject({ fault: 'tls-untrusted' });
    transport.close();
    other.remove();
  });
});
