import type { ApiRequest, ApiResponse, Transport } from '../transport.ts';
import { TransportError } from '../errors.ts';
import { MalformedJson } from './json-text.ts';
import type { ServerClock } from './server-clock.ts';
import { Trouble } from './trouble.ts';
import type { Time } from './time.ts';

/** Items a page, as kubectl reads lists. */
const usualPage = 500;

/** What one GET asks for. `why` is the want or the list behind it, for `-v=6`. */
export interface Asked {
  readonly path: string;
  readonly query?: ApiRequest['query'];
  readonly signal: AbortSignal;
  readonly timeout?: number;
  readonly why: string;
}

/** GETs over the transport: tells each one, keeps the server's clock, and turns what goes wrong into `Trouble`. */
export class Api {
  readonly time: Time;
  /** Items a page of a list; 0 = all of it at once. */
  readonly pageSize: number;
  readonly #transport: Transport;
  readonly #clock: ServerClock;
  readonly #onRequest: ((line: string) => void) | undefined;

  constructor(
    transport: Transport,
    clock: ServerClock,
    options: {
      readonly time: Time;
      readonly onRequest?: ((line: string) => void) | undefined;
      readonly pageSize?: number | undefined;
    },
  ) {
    this.#transport = transport;
    this.#clock = clock;
    this.time = options.time;
    this.pageSize = options.pageSize ?? usualPage;
    this.#onRequest = options.onRequest;
  }

  /** Milliseconds since the epoch, as the server sees it. */
  now(): number {
    return this.#clock.now();
  }

  /** For messages. */
  get server(): string {
    return this.#transport.server;
  }

  /** Something that is worth a line beside the requests. */
  tell(line: string): void {
    this.#onRequest?.(line);
  }

  /** The answer, whatever its status. Rejects with `Trouble` when there is none. */
  async get(asked: Asked): Promise<ApiResponse> {
    const { path, query, signal, timeout, why } = asked;
    const begun = this.time.now();
    const tell = (result: string): void => {
      const took = Math.max(0, this.time.now() - begun);
      this.#onRequest?.(`GET ${this.server}${path}${queryText(query)} ${result} in ${took} ms (${why})`);
    };
    try {
      const response = await this.#transport.request({
        path,
        signal,
        ...(query === undefined ? {} : { query }),
        ...(timeout === undefined ? {} : { timeout }),
      });
      this.#clock.note(response.headers['date']);
      tell(String(response.status));
      return response;
    } catch (error) {
      const trouble = unanswered(error);
      tell(trouble.message);
      throw trouble;
    }
  }
}

function unanswered(error: unknown): Trouble {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof TransportError && (error.fault === 'credentials' || error.fault === 'exec-plugin')) {
    return new Trouble('forbidden', message, { status: 401, cause: error });
  }
  return new Trouble('unreachable', message, { cause: error });
}

/** A body whose end by an error is `Trouble`; errors of whoever reads it stay what they are. */
export async function* chunksOf(response: ApiResponse): AsyncGenerator<Uint8Array> {
  try {
    yield* response.body;
  } catch (error) {
    throw new Trouble('broken', error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Runs a reader of bytes; what is no JSON is `Trouble` too. */
export function decoding<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof MalformedJson)) throw error;
    throw new Trouble('broken', `the answer cannot be read: ${error.message}`, { cause: error });
  }
}

function queryText(query: ApiRequest['query']): string {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined);
  if (pairs.length === 0) return '';
  return `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')}`;
}
