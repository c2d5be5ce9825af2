import { createServer as createHttp, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps, type ServerOptions } from 'node:https';

/** A server on a free port of 127.0.0.1, for one test. */
export interface LoopbackServer {
  readonly url: string;
  readonly port: number;
  readonly server: Server;
  /** Everything that was asked, in order. */
  readonly requests: readonly IncomingMessage[];
  /** How many TCP connections were made to it. */
  connections(): number;
  close(): Promise<void>;
}

/** Starts one; with TLS options it speaks https. */
export async function startServer(listener: RequestListener, tls?: ServerOptions): Promise<LoopbackServer> {
  const requests: IncomingMessage[] = [];
  let connections = 0;
  const recording: RequestListener = (request, response) => {
    requests.push(request);
    listener(request, response);
  };
  const server = tls === undefined ? createHttp(recording) : createHttps(tls, recording);
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    server,
    requests,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
