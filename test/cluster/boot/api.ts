import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:https';
import { authority, keyPair } from './certificates.ts';
import { apiUrl } from './layout.ts';

/** What the API server said. A status of the 400s is an answer, not an error. */
export type ApiAnswer = { readonly code: number; readonly text: string };

/** A request to the API server as the admin. */
export type ApiRequest = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: string;
  readonly contentType?: string;
};

/** Talks to the API server as the admin; throws only when there is no answer. */
export type Api = (wanted: ApiRequest) => Promise<ApiAnswer>;

/** Opens a client that keeps its connections. */
export function openApi(): Api {
  const admin = keyPair('admin');
  const agent = new Agent({
    keepAlive: true,
    maxSockets: 8,
    ca: readFileSync(authority.certificate),
    cert: readFileSync(admin.certificate),
    key: readFileSync(admin.key),
  });
  return ({ method, path, body, contentType }) =>
    new Promise((resolve, reject) => {
      const sent = request(new URL(path, apiUrl), { method, agent, timeout: 20_000 }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => resolve({ code: answer.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') }));
      });
      sent.on('timeout', () => sent.destroy(new Error(`no answer to ${method} ${path}`)));
      sent.on('error', reject);
      if (body !== undefined) sent.setHeader('content-type', contentType ?? 'application/json');
      sent.end(body);
    });
}
