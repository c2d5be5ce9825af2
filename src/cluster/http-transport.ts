import type { IncomingMessage } from 'node:http';
import manifest from '../../package.json' with { type: 'json' };
import type { Connection } from '../model/connection.ts';
import { systemClock, type Clock } from '../support/clock.ts';
import type { Credential } from './credentials/credential.ts';
import { credentialSource } from './credentials/credential-source.ts';
import { impersonationHeaders } from './credentials/impersonation-headers.ts';
import { TransportError } from './errors.ts';
import { messageOf } from './errors-code.ts';
import { keepAgents } from './http-agents.ts';
import { answerOf } from './http-answer.ts';
import type { Exchange } from './http-exchange.ts';
import { patiently } from './http-retry.ts';
import type { ApiRequest, StreamTransport } from './transport.ts';

/** Milliseconds until a connection must stand. */
const connectLimit = 10_000;
/** Milliseconds until an answer must begin, unless --request-timeout says otherwise: the server's own limit is 60 s. */
const headLimit = 60_000;
/** Milliseconds that a credential plugin may take without asking. */
const pluginLimit = 60_000;

/** What a transport stands on; by default the machine's clock, this process's environment and its stdin. */
export interface TransportOptions {
  readonly clock?: Clock;
  /** The environment of credential plugins. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Asked before a plugin runs: whether it may use the terminal, or a full screen is on it. */
  readonly terminal?: () => 'none' | 'free' | 'taken';
  /** Milliseconds that a credential plugin may take; five times as long when it can ask. */
  readonly pluginLimit?: number;
  /** Told of every request that went out, for `-v=6`. Nothing secret is in it. */
  readonly observe?: (seen: SeenRequest) => void;
}

/** One request and what came of it. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** HTTP status, or the fault. */
  readonly outcome: number | string;
  /** Milliseconds until the head of the answer was there, or the failure. */
  readonly took: number;
}

/**
 * Opens the way to the server of a connection. Nothing is sent before the first request, and what sends is loaded only then; throws UserError when what the
 * user is to prove themselves with cannot be read. Several names of a group of
 * impersonation go out as several headers; whatever a request sets, it cannot change who asks.
 */
export function createTransport(connection: Connection, options: TransportOptions = {}): StreamTransport {
  const clock = options.clock ?? systemClock;
  const credentials = credentialSource(connection, {
    clock,
    env: options.env ?? process.env,
    terminal: options.terminal ?? (() => (process.stdin.isTTY ? 'free' : 'none')),
    limit: options.pluginLimit ?? pluginLimit,
  });
  const agents = keepAgents(connection);
  const identity = {
    'User-Agent': `kubectl-pod-doctor/${manifest.version}`,
    ...impersonationHeaders(connection.impersonation),
  };

  async function send(request: ApiRequest, credential: Credential): Promise<IncomingMessage> {
    const { body, signal } = request;
    const limit = request.timeout ?? connection.requestTimeout ?? headLimit;
    const call = {
      url: new URL(connection.server + request.path + queryOf(request)),
      method: request.method ?? 'GET',
      headers: {
        Accept: 'application/json',
        ...(connection.disableCompression ? {} : { 'Accept-Encoding': 'gzip' }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...request.headers,
        ...(body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) }),
        ...identity,
        ...authorizationOf(credential),
      },
      agent: await agents.of(credential),
      connectLimit: limit > 0 ? Math.min(limit, connectLimit) : connectLimit,
      headLimit: limit,
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    };
    const reads = call.method === 'GET';
    try {
      return await patiently(() => observed(call), { reads, now: () => clock.now(), signal });
    } catch (error) {
      const { withCertificate } = await import('./http-peer-certificate.ts');
      throw await withCertificate(error, connection);
    }
  }

  async function observed(call: Exchange): Promise<IncomingMessage> {
    const { observe } = options;
    const { exchange } = await import('./http-exchange.ts');
    if (observe === undefined) return exchange(call);
    const began = clock.now();
    const seen = { method: call.method, path: call.url.pathname + call.url.search };
    try {
      const response = await exchange(call);
      observe({ ...seen, outcome: response.statusCode ?? 0, took: clock.now() - began });
      return response;
    } catch (error) {
      const outcome = error instanceof TransportError ? error.fault : messageOf(error);
      observe({ ...seen, outcome, took: clock.now() - began });
      throw error;
    }
  }

  return {
    server: connection.server,
    async request(request) {
      const credential = await credentials.current(request.signal);
      const first = await send(request, credential);
      if (first.statusCode !== 401) return answerOf(first, request, connection.server);
      const renewed = await credentials.renew(credential, request.signal);
      if (renewed === undefined) return answerOf(first, request, connection.server);
      first.resume();
      return answerOf(await send(request, renewed), request, connection.server);
    },
    async streamAccess(signal) {
      const credential = await credentials.current(signal);
      return {
        server: connection.server.replace(/^http/, 'ws'),
        headers: { ...identity, ...authorizationOf(credential) },
        agent: await agents.of(credential),
      };
    },
    close() {
      credentials.close();
      agents.close();
    },
  };
}

function authorizationOf({ authorization }: Credential): { Authorization?: string } {
  return authorization === undefined ? {} : { Authorization: authorization };
}

function queryOf({ query = {} }: ApiRequest): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.append(name, String(value));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
