import { createServer, type Server } from 'node:http';
import { connect, createServer as createTcp, type Socket } from 'node:net';

/** A proxy of a test on a free port of 127.0.0.1, and where it was asked to connect to. */
export interface TestProxy {
  readonly port: number;
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** A proxy that knows CONNECT. With `status` it refuses; with `password` (`user:secret`) it wants that. */
export async function connectProxy(options: { status?: number; password?: string } = {}): Promise<TestProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer();
  server.on('connect', (request, client: Socket) => {
    sockets.add(client);
    const target = request.url ?? '';
    asked.push(target);
    const wanted =
      options.password === undefined ? undefined : `Basic ${Buffer.from(options.password).toString('base64')}`;
    const refused = wanted !== undefined && request.headers['proxy-authorization'] !== wanted ? 407 : options.status;
    if (refused !== undefined) {
      client.end(`HTTP/1.1 ${refused} No\r\n\r\n`);
      return;
    }
    const [host = '', port = ''] = target.split(':');
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    sockets.add(upstream);
    for (const socket of [client, upstream]) socket.on('error', () => socket.destroy());
  });
  return listening(server, asked, sockets);
}

/** A SOCKS5 proxy, with user name and password when `password` (`user:secret`) is set. */
export async function socksProxy(options: { password?: string; reply?: number } = {}): Promise<TestProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createTcp((client) => {
    sockets.add(client);
    client.on('error', () => client.destroy());
    void serve(client);
  });

  async function serve(client: Socket): Promise<void> {
    await next(client);
    client.write(Buffer.from([5, options.password === undefined ? 0 : 2]));
    if (options.password !== undefined) {
      const login = await next(client);
      const nameLength = login[1] ?? 0;
      const given = [login.subarray(2, 2 + nameLength), login.subarray(3 + nameLength)].map(String).join(':');
      client.write(Buffer.from([1, given === options.password ? 0 : 1]));
    }
    const request = await next(client);
    const named = request[3] === 3;
    const end = named ? 5 + (request[4] ?? 0) : 8;
    const host = named ? request.subarray(5, end).toString() : request.subarray(4, 8).join('.');
    const port = request.readUInt16BE(end);
    asked.push(`${host}:${port}`);
    const reply = Buffer.from([5, options.reply ?? 0, 0, 1, 0, 0, 0, 0, 0, 0]);
    if (options.reply !== undefined) {
      client.end(reply);
      return;
    }
    const upstream = connect(port, host, () => {
      client.write(reply);
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    sockets.add(upstream);
  }
  return listening(server, asked, sockets);
}

function next(socket: Socket): Promise<Buffer> {
  return new Promise((resolve) => {
    socket.once('data', (chunk: Buffer) => resolve(chunk));
  });
}

async function listening(
  server: Server | ReturnType<typeof createTcp>,
  asked: readonly string[],
  sockets: ReadonlySet<Socket>,
): Promise<TestProxy> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
