import { connect, isIP, type Socket } from 'node:net';
import { TransportError } from './errors.ts';
import { codeOf } from './errors-code.ts';
import type { Destination } from './http-proxy-agent.ts';

/** Reply codes of RFC 1928 §6. */
const replies: readonly string[] = [
  'done',
  'a general failure of it',
  'its rules do not allow the destination',
  'the network is unreachable from it',
  'the host is unreachable from it',
  'the destination refused the connection',
  'the way to the destination is too long',
  'it does not know the command',
  'it does not know this kind of address',
];

/** Opens a connection through a SOCKS5 proxy (RFC 1928), with user name and password (RFC 1929) when the address has them. */
export async function connectOverSocks(proxy: URL, destination: Destination): Promise<Socket> {
  const port = proxy.port === '' ? 1080 : Number(proxy.port);
  const socket = connect({ host: proxy.hostname.replaceAll(/[[\]]/g, ''), port });
  const read = reader(socket, proxy);
  try {
    const withPassword = proxy.username !== '';
    socket.write(Buffer.from([5, 1, withPassword ? 2 : 0]));
    const method = (await read(2))[1];
    if (method === 2 && withPassword) await logIn(socket, read, proxy);
    else if (method !== 0 || withPassword) throw failure(proxy, 'it does not accept our way to log in');
    socket.write(Buffer.concat([Buffer.from([5, 1, 0]), addressOf(destination)]));
    const [, reply = 1, , kind] = await read(4);
    if (reply !== 0) throw failure(proxy, replies[reply] ?? `it answered ${reply}`);
    // The address that it is bound to follows, and says nothing of use.
    await read(kind === 4 ? 18 : kind === 3 ? ((await read(1))[0] ?? 0) + 2 : 6);
    return socket;
  } catch (error) {
    socket.destroy();
    if (error instanceof TransportError) throw error;
    throw failure(proxy, `no connection to it (${codeOf(error)})`, error);
  }
}

type Read = (length: number) => Promise<Buffer>;

async function logIn(socket: Socket, read: Read, proxy: URL): Promise<void> {
  const name = Buffer.from(decodeURIComponent(proxy.username));
  const password = Buffer.from(decodeURIComponent(proxy.password));
  socket.write(Buffer.concat([Buffer.from([1, name.length]), name, Buffer.from([password.length]), password]));
  if ((await read(2))[1] !== 0) throw failure(proxy, 'it does not accept user name and password');
}

/** Type, address and port. Names are resolved by the proxy, which may know hosts that we do not. */
function addressOf({ host, port }: Destination): Buffer {
  const end = Buffer.from([port >> 8, port & 0xff]);
  if (isIP(host) === 4) return Buffer.concat([Buffer.from([1, ...host.split('.').map(Number)]), end]);
  const name = Buffer.from(host);
  return Buffer.concat([Buffer.from([3, name.length]), name, end]);
}

/** Gives exactly as many bytes as are asked for; the rest stays in the socket for whoever uses it next. */
function reader(socket: Socket, proxy: URL): Read {
  let broken: Error | undefined;
  socket.once('error', (error) => (broken = error));
  return async (length) => {
    for (;;) {
      const chunk: unknown = socket.read(length);
      if (Buffer.isBuffer(chunk) && chunk.length === length) return chunk;
      if (broken !== undefined) throw broken;
      if (socket.readableEnded || socket.destroyed) throw failure(proxy, 'it closed the connection');
      await new Promise<void>((resolve) => {
        const done = (): void => {
          for (const event of ['readable', 'end', 'close', 'error']) socket.off(event, done);
          resolve();
        };
        for (const event of ['readable', 'end', 'close', 'error']) socket.on(event, done);
      });
    }
  };
}

function failure(proxy: URL, why: string, cause?: unknown): TransportError {
  return new TransportError('proxy', `proxy ${proxy.host}: ${why}`, cause === undefined ? {} : { cause });
}
