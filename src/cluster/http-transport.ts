import type { Agent, IncomingMessage } from 'node:http';
import manifest from '../../package.json' with { type: 'json' };
import type { Connection } from '../model/connection.ts';
import { systemClock, type Clock } from '../support/clock.ts';
import { configuredCredentials } from './credentials/configured.ts';
import type { Credential, CredentialSource } from './credentials/credential.ts';
import { impersonationHeaders } from './credentials/impersonation-headers.ts';
import { makeAgent } from './http-agent.ts';
import { bodyOf } from './http-body.ts';
import { exchange } from './http-exchange.ts';
import type { ApiRequest, ApiResponse, Transport } from './transport.ts';

/** Milliseconds until a connection must stand. */
const connectLimit = 10_000;
/** Milliseconds until an answer must begin, unless --request-timeout says otherwise: the server's own limit is 60 s. */
const headLimit = 60_000;
/** Milliseconds without a byte after which the body of a finite answer counts as lost. */
const idleLimit = 30_000;

/** What a transport may do besides asking the API server. */
export interface TransportOptions {
  readonly clock?: Clock;
}

/** Opens the way to the server of a connection. Nothing is sent before the first request. */
export function createTransport(connection: Connection, options: TransportOptions = {}): Transport {
  const credentials = sourceOf(connection, options);
  const agents = agentsOf(connection);
  const fixed = {
    'User-Agent': `kubectl-pod-doctor/${manifest.version}`,
    ...(connection.disableCompression ? {} : { 'Accept-Encoding': 'gzip' }),
    ...impersonationHeaders(connection.impersonation),
  };

  async function send(request: ApiRequest, credential: Credential): Promise<IncomingMessage> {
    const { authorization } = credential;
    const limit = request.timeout ?? connection.requestTimeout ?? headLimit;
    return exchange({
      url: new URL(connection.server + request.path + queryOf(request)),
      method: request.method ?? 'GET',
      headers: {
        Accept: 'application/json',
        ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...request.headers,
        ...(request.body === undefined ? {} : { 'Content-Length': Buffer.byteLength(request.body) }),
        ...fixed,
        ...(authorization === undefined ? {} : { Authorization: authorization }),
      },
      agent: await agents.of(credential),
      connectLimit: limit > 0 ? Math.min(limit, connectLimit) : connectLimit,
      headLimit: limit,
      ...(request.body === undefined ? {} : { body: request.body }),
      ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
  }

  return {
    server: connection.server,
    async request(request) {
      const credential = await credentials.current(request.signal);
      const first = await send(request, credential);
      if (first.statusCode !== 401) return answer(first, request, connection.server);
      const renewed = await credentials.renew(credential, request.signal);
      if (renewed === undefined) return answer(first, request, connection.server);
      first.resume();
      return answer(await send(request, renewed), request, connection.server);
    },
    close: () => agents.close(),
  };
}

function sourceOf(connection: Connection, options: TransportOptions): CredentialSource {
  return configuredCredentials(connection.credentials, options.clock ?? systemClock);
}

/** One agent at a time: other client certificates need other connections. */
function agentsOf(connection: Connection): { of(credential: Credential): Promise<Agent>; close(): void } {
  let made: { readonly credential: Credential; readonly agent: Promise<Agent> } | undefined;
  const close = (): void => {
    void made?.agent.then((agent) => agent.destroy());
  };
  return {
    of(credential) {
      const held = made?.credential;
      if (held?.certificate !== credential.certificate || held?.key !== credential.key || made === undefined) {
        made = { credential, agent: makeAgent(connection, credential) };
      }
      return made.agent;
    },
    close,
  };
}

function answer(response: IncomingMessage, request: ApiRequest, server: string): ApiResponse {
  const { signal, query } = request;
  const endless = query?.['watch'] === true || query?.['watch'] === 'true' || query?.['follow'] !== undefined;
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(response.headers)) {
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return {
    status: response.statusCode ?? 0,
    headers,
    body: bodyOf(response, { server, idle: endless ? 0 : idleLimit, ...(signal === undefined ? {} : { signal }) }),
  };
}

function queryOf({ query = {} }: ApiRequest): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.append(name, String(value));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
