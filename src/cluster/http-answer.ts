import type { IncomingMessage } from 'node:http';
import { bodyOf } from './http-body.ts';
import type { ApiRequest, ApiResponse } from './transport.ts';

/** Milliseconds without a byte after which the body of a finite answer counts as lost. */
const idleLimit = 30_000;

/** What arrived, in the form that the rest of the program knows. */
export async function answerOf(response: IncomingMessage, request: ApiRequest, server: string): Promise<ApiResponse> {
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  const { signal } = request;
  const idle = request.idle ?? (isEndless(request) ? 0 : idleLimit);
  return {
    status: response.statusCode ?? 0,
    headers,
    body: await bodyOf(response, { server, idle, ...(signal === undefined ? {} : { signal }) }),
  };
}

/** Watches and followed logs may rest as long as they like. */
function isEndless({ query }: ApiRequest): boolean {
  return isOn(query?.['watch']) || isOn(query?.['follow']);
}

function isOn(value: string | number | boolean | undefined): boolean {
  return value === true || value === 1 || value === 'true' || value === '1';
}
