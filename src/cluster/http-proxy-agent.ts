import { Agent as HttpAgent, request, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestOverHttps, type AgentOptions } from 'node:https';
import { isIP, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { TransportError } from './errors.ts';
import { codeOf, messageOf } from './errors-code.ts';
import { connectOverSocks } from './http-socks.ts';

/** Where a connection leads. */
export interface Destination {
  readonly host: string;
  readonly port: number;
}

/** Opens a raw connection to a destination through a proxy. Rejects with TransportError `proxy`. */
export type Tunnel = (destination: Destination) => Promise<Socket>;

type OnSocket = (error: Error | null, socket: Duplex) => void;

/** Makes an agent whose connections go through a proxy: http and https by CONNECT, socks5 by its own protocol. */
export function proxyAgent(proxy: string, tls: ConnectionOptions | undefined, options: AgentOptions): HttpAgent {
  const url = new URL(proxy);
  const tunnel: Tunnel = url.protocol.startsWith('socks')
    ? (destination) => connectOverSocks(url, destination)
    : (destination) => connectOverHttp(url, destination);
  return tls === undefined ? new TunnelAgent(tunnel, options) : new TlsTunnelAgent(tunnel, { ...options, ...tls });
}

/** Hands out raw tunnels, for servers that speak plain http. */
class TunnelAgent extends HttpAgent {
  readonly #tunnel: Tunnel;

  constructor(tunnel: Tunnel, options: AgentOptions) {
    super(options);
    this.#tunnel = tunnel;
  }

  override createConnection(options: object, callback?: OnSocket): undefined {
    void deliver(this.#tunnel(destinationOf(options)), callback ?? ignore);
  }
}

/** Hands out TLS connections inside tunnels. */
class TlsTunnelAgent extends HttpsAgent {
  readonly #tunnel: Tunnel;

  constructor(tunnel: Tunnel, options: AgentOptions) {
    super(options);
    this.#tunnel = tunnel;
  }

  override createConnection(options: object, callback?: OnSocket): undefined {
    const destination = destinationOf(options);
    const secured = this.#tunnel(destination).then((socket) => {
      const servername = isIP(destination.host) === 0 ? destination.host : '';
      return connectTls({ servername, ...options, socket });
    });
    void deliver(secured, callback ?? ignore);
  }
}

/** The agent always gives a callback; only the type says that it may not. */
function ignore(): void {
  return undefined;
}

async function deliver(opening: Promise<Socket>, callback: OnSocket): Promise<void> {
  let socket: Socket;
  try {
    socket = await opening;
  } catch (error) {
    // The type wants a socket here too; nobody looks at it after a failure.
    callback(error instanceof Error ? error : new Error(messageOf(error)), new Socket());
    return;
  }
  callback(null, socket);
}

function destinationOf(options: object): Destination {
  const host = 'host' in options && typeof options.host === 'string' ? options.host : 'localhost';
  const port = 'port' in options ? Number(options.port) : 443;
  return { host: host.replaceAll(/[[\]]/g, ''), port };
}

function connectOverHttp(proxy: URL, { host, port }: Destination): Promise<Socket> {
  const authority = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
  const send = proxy.protocol === 'https:' ? requestOverHttps : request;
  return new Promise((resolve, reject) => {
    const asking = send({
      method: 'CONNECT',
      host: proxy.hostname.replaceAll(/[[\]]/g, ''),
      port: proxy.port === '' ? (proxy.protocol === 'https:' ? 443 : 80) : Number(proxy.port),
      path: authority,
      headers: { Host: authority, ...proxyAuthorization(proxy) },
      agent: false,
    });
    asking.once('connect', (response: IncomingMessage, socket: Socket) => {
      if (response.statusCode === 200) resolve(socket);
      else {
        socket.destroy();
        reject(refusal(proxy, response.statusCode ?? 0, authority));
      }
    });
    asking.once('error', (error) => {
      const why = codeOf(error) || messageOf(error);
      reject(new TransportError('proxy', `proxy ${proxy.host}: no connection to it (${why})`, { cause: error }));
    });
    asking.end();
  });
}

function refusal(proxy: URL, status: number, authority: string): TransportError {
  const why =
    status === 407 ? 'it wants a user name and password' : `it answered ${status} when asked for ${authority}`;
  const advice =
    status === 407 ? 'write them into the address of the proxy: http://USER:PASSWORD@HOST:PORT' : undefined;
  return new TransportError('proxy', `proxy ${proxy.host}: ${why}`, advice === undefined ? {} : { advice });
}

function proxyAuthorization({ username, password }: URL): { 'Proxy-Authorization'?: string } {
  if (username === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'Proxy-Authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}
