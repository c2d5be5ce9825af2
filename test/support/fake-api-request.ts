import type { IncomingMessage, ServerResponse } from 'node:http';

/** One request as it came. `resource` is the plural in its path; `rest` what follows it. */
export interface FakeRequest {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly resource: string;
  readonly namespace: string;
  readonly rest: readonly string[];
  readonly isWatch: boolean;
}

/** Answers with a Status, as the API server does. */
export function refuse(
  response: ServerResponse,
  code: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(code, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify({ kind: 'Status', apiVersion: 'v1', status: 'Failure', message, code }));
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, code: number, value: unknown): void {
  response.writeHead(code, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(value));
}

/** Reads where a request goes. */
export function readRequest(incoming: IncomingMessage): FakeRequest {
  const url = new URL(incoming.url ?? '/', 'http://server');
  const parts = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  const afterVersion = parts.slice(parts[0] === 'api' ? 2 : 3);
  const isNamespaced = afterVersion[0] === 'namespaces' && afterVersion.length > 2;
  const [resource = '', ...rest] = isNamespaced ? afterVersion.slice(2) : afterVersion;
  return {
    path: url.pathname,
    query: url.searchParams,
    resource,
    namespace: isNamespaced ? (afterVersion[1] ?? '') : '',
    rest,
    isWatch: url.searchParams.get('watch') === 'true',
  };
}
