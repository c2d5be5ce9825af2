import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Item = { readonly kind?: string; readonly metadata?: { readonly name?: string } };

/** What is served: API objects, and one text for every log. */
export type WarmCluster = { readonly objects: readonly Item[]; readonly log: string };

/** Plural names of the kinds in a path, where they are not just the kind in lower case and an `s`. */
const plurals: Readonly<Record<string, string>> = { ingresses: 'ingress', storageclasses: 'storageclass' };

/**
 * The least that is an API server: lists and single objects, logs, and watches in which nothing happens. The program is run against
 * it while it is built, so that the code of the way to a cluster is compiled already.
 */
export async function serveCluster({ objects, log }: WarmCluster): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://warm');
    const [plural = '', name, part] = pathname
      .replace(/^.*\/(?:v1|namespaces\/[^/]+)\/(?!namespaces\/.+)/, '')
      .split('/');
    const kind = plurals[plural] ?? plural.replace(/s$/, '');
    const items = objects.filter((object) => object.kind?.toLowerCase() === kind);
    if (searchParams.get('watch') === 'true' || searchParams.get('watch') === '1')
      response.writeHead(200).flushHeaders();
    else if (part === 'log') response.end(log);
    else if (name === undefined) send(response, 200, { kind: 'List', metadata: { resourceVersion: '1' }, items });
    else {
      const found = items.find((item) => item.metadata?.name === name);
      send(response, found ? 200 : 404, found ?? { kind: 'Status', status: 'Failure', reason: 'NotFound', code: 404 });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = isInet(address) ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function send(response: ServerResponse, code: number, body: object): void {
  response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function isInet(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
