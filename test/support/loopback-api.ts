import { createServer, type IncomingHttpHeaders } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { createTransport } from '../../src/cluster/http-transport.ts';
import type { StreamTransport } from '../../src/cluster/transport.ts';

/** A request as it came over the socket. */
export interface SeenRequest {
  readonly method: string;
  /** With the query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What a test's API server does. */
export interface LoopbackBehaviour {
  readonly answer: (request: SeenRequest) => { readonly status: number; readonly body: unknown };
  /** Called for each upgrade that was let through. */
  readonly attached?: (socket: WebSocket, request: SeenRequest) => void;
  /** The HTTP answer in place of an upgrade. */
  readonly refuseAttach?: { readonly status: number; readonly body: unknown };
  /** The newest subprotocol that it speaks; default v5. */
  readonly protocol?: string;
}

/** A running server, and the real transport to it. */
export interface LoopbackApi {
  readonly transport: StreamTransport;
  readonly requests: readonly SeenRequest[];
  close(): Promise<void>;
}

/** Starts an API server on loopback, over real sockets, that answers as it is told. */
export async function loopbackApi(behaviour: LoopbackBehaviour): Promise<LoopbackApi> {
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const seen = seenRequest(request, Buffer.concat(chunks).toString('utf8'));
      requests.push(seen);
      const { status, body } = behaviour.answer(seen);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols: () => behaviour.protocol ?? 'v5.channel.k8s.io',
  });
  server.on('upgrade', (request, socket, head) => {
    const seen = seenRequest(request, '');
    requests.push(seen);
    if (behaviour.refuseAttach !== undefined) {
      const body = JSON.stringify(behaviour.refuseAttach.body);
      const status = String(behaviour.refuseAttach.status);
      socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => behaviour.attached?.(client, seen));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const transport = createTransport({
    context: 'loopback',
    user: '',
    namespace: 'shop',
    server: `http://127.0.0.1:${String(address.port)}`,
    insecureSkipTlsVerify: false,
    credentials: { token: 'a-token' },
    impersonation: { user: 'jane', groups: ['dev', 'ops'], extra: [] },
    disableCompression: true,
    origin: 'flags',
  });
  return {
    transport,
    requests,
    async close() {
      transport.close();
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

function seenRequest(
  request: {
    readonly method?: string | undefined;
    readonly url?: string | undefined;
    readonly headers: IncomingHttpHeaders;
  },
  body: string,
): SeenRequest {
  return { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
}
