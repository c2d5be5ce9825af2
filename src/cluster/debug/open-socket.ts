import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Result } from '../../support/result.ts';
import { readText } from './read-text.ts';
import type { StreamAccess, StreamTransport } from '../transport.ts';
import { answerOf, apiCall, type ApiAnswer } from './api-call.ts';

/** The newest first; version 4 cannot tell the end of stdin (KEP-4006). */
const protocols = ['v5.channel.k8s.io', 'v4.channel.k8s.io'];

const handshakeLimit = 30_000;

/**
 * Upgrades a GET to a WebSocket, which comes paused. The failure is the HTTP answer that came instead of an upgrade; trouble of the network rejects.
 * `ws` is used as it is, for client-node's `Attach` hides the answer's body and the status channel.
 */
export async function openSocket(
  transport: StreamTransport,
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Result<WebSocket, ApiAnswer>> {
  const first = await tryOpen(await transport.streamAccess(signal), path, query);
  if (first.ok || first.failure.status !== 401) return first;
  // An ordinary request gets new credentials where there are any.
  await apiCall(transport, { path: '/api', signal });
  return tryOpen(await transport.streamAccess(signal), path, query);
}

async function tryOpen(
  { server, headers, agent }: StreamAccess,
  path: string,
  query: Readonly<Record<string, string>>,
): Promise<Result<WebSocket, ApiAnswer>> {
  const { WebSocket: Client } = await import('ws');
  const url = `${server}${path}?${new URLSearchParams(query).toString()}`;
  const socket = new Client(url, protocols, {
    headers,
    agent,
    perMessageDeflate: false,
    handshakeTimeout: handshakeLimit,
    followRedirects: false,
  });
  return new Promise((resolve, reject) => {
    socket.once('open', () => {
      // Nothing may arrive before there is a listener; `resume` is the caller's.
      socket.pause();
      resolve({ ok: true, value: socket });
    });
    socket.once('error', reject);
    socket.once('unexpected-response', (_request, response: IncomingMessage) => {
      readText(response, mostBytes).then((text) => {
        resolve({ ok: false, failure: answerOf(response.statusCode ?? 0, text) });
        socket.terminate();
      }, reject);
    });
  });
}

/** Enough for a Status object. */
const mostBytes = 64 * 1024;
