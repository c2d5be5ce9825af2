import type { Agent } from 'node:http';

/** One request to the API server. `path` starts with `/`; `query` is encoded; what is undefined is left out. */
export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
  /** Milliseconds until the answer's head must be there; the connection's own limit by default. */
  readonly timeout?: number;
  /** Milliseconds without a byte of the body until it counts as lost, 0 for no limit; 30 s by default, none for `watch` and `follow`. */
  readonly idle?: number;
}

/** An answer whose head has arrived. Whatever its status, it is an answer: only network trouble rejects. */
export interface ApiResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body, decompressed, as it arrives. Ends with an error when the connection breaks before its end. */
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * The way to one API server with one user's credentials. Adds authentication, impersonation and `Accept-Encoding: gzip`;
 * fetches new credentials once after a 401 and asks again. Rejects with `TransportError` when there is no answer.
 */
export interface Transport {
  /** `https://host:port/prefix`, for messages. */
  readonly server: string;
  request(request: ApiRequest): Promise<ApiResponse>;
  /** Closes all connections; what is under way is rejected, and no credential plugin runs on. */
  close(): void;
}

/** What opens a WebSocket to the server: the same identity and the same way through proxies as for requests. */
export interface StreamAccess {
  /** `wss://host:port/prefix`, or `ws://`. */
  readonly server: string;
  /** Authentication, impersonation, User-Agent. Several values of one name are several headers. */
  readonly headers: Readonly<Record<string, string | string[]>>;
  /** Holds the TLS options. */
  readonly agent: Agent;
}

/** A transport that can also open streams. */
export interface StreamTransport extends Transport {
  streamAccess(signal?: AbortSignal): Promise<StreamAccess>;
}
