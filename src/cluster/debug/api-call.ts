import type { Pod } from '../../model/wire.ts';
import { readText } from './read-text.ts';
import type { ApiRequest, Transport } from '../transport.ts';

/** An answer with its JSON body read. */
export interface ApiAnswer {
  readonly status: number;
  /** The parsed body; undefined when it is no JSON. */
  readonly body: unknown;
  /** `message` of a Status object, else the start of the body's text. */
  readonly message: string;
  /** `details.name` of a Status object; empty when there is none. */
  readonly name: string;
}

/** A Pod has a few KiB, at most 3 MiB; an answer larger than this is not one that we asked for. */
const mostBytes = 8 * 1024 * 1024;

/** Sends a request and reads the whole answer. Rejects with the transport's error when there is none. */
export async function apiCall(transport: Transport, request: ApiRequest): Promise<ApiAnswer> {
  const response = await transport.request({
    ...request,
    headers: { accept: 'application/json', ...request.headers },
  });
  return answerOf(response.status, await readText(response.body, mostBytes));
}

/** The same from a status and a text, for answers that came another way. */
export function answerOf(status: number, text: string): ApiAnswer {
  const body = parsed(text);
  const message = stringField(body, 'message');
  return {
    status,
    body,
    message: message === '' ? text.slice(0, 300).trim() : message,
    name: isObject(body) ? stringField(body['details'], 'name') : '',
  };
}

/** Whether the answer is a Pod. */
export function isPod(body: unknown): body is Pod {
  return isObject(body) && body['kind'] === 'Pod';
}

/** Whether a value of unknown origin is a mapping. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringField(value: unknown, key: string): string {
  const field = isObject(value) ? value[key] : undefined;
  return typeof field === 'string' ? field : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
