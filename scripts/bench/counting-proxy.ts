import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Agent, request } from 'node:https';
import { authority, keyPair } from '../../test/cluster/boot/certificates.ts';
import { apiUrl } from '../../test/cluster/boot/layout.ts';

/** A door to the test cluster's API server that keeps count. */
export type CountingProxy = {
  readonly url: string;
  /** Method and path of each request since the start, in order. */
  readonly seen: readonly string[];
  close(): void;
};

/** Opens a plain-HTTP door on loopback that passes everything on as the cluster's admin. */
export function openCountingProxy(): Promise<CountingProxy> {
  const admin = keyPair('admin');
  const agent = new Agent({
    keepAlive: true,
    ca: readFileSync(authority.certificate),
    cert: readFileSync(admin.certificate),
    key: readFileSync(admin.key),
  });
  const seen: string[] = [];
  const server = createServer((asked, answer) => {
    seen.push(`${asked.method} ${asked.url}`);
    const headers = { ...asked.headers, host: new URL(apiUrl).host };
    const passed = request(new URL(asked.url ?? '/', apiUrl), { method: asked.method, headers, agent }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    passed.on('error', (error) => answer.destroy(error));
    asked.pipe(passed);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      const close = (): void => {
        server.close();
        server.closeAllConnections();
        agent.destroy();
      };
      resolve({ url: `http://127.0.0.1:${port}`, seen, close });
    });
  });
}
