import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Result } from '../../support/result.ts';
import { readText } from '../read/body.ts';
import { answerOf, type ApiAnswer } from './api-call.ts';
import type { SocketAccess, SocketEntry } from './socket-access.ts';

/** The newest first; version 4 cannot tell the end of stdin (KEP-4006). */
export const protocols = ['v5.channel.k8s.io', 'v4.channel.k8s.io'];

const handshakeLimit = 30_000;

/**
 * Upgrades a GET to a WebSocket, which comes paused. The failure is the HTTP answer that came instead of an upgrade; trouble of the network rejects.
 * `ws` is used as it is, for client-node's `Attach` hides the answer's body and the status channel.
 */
export async function openSocket(
  access: SocketAccess,
  path: string,
  query: Readonly<Record<string, string>>,
): Promise<Result<WebSocket, ApiAnswer>> {
  const first = await tryOpen(access, await access.enter(), path, query);
  if (first.ok || first.failure.status !== 401) return first;
  const again = await access.enterAgain();
  return again === undefined ? first : tryOpen(access, again, path, query);
}

async function tryOpen(
  { server }: SocketAccess,
  { headers, agent }: SocketEntry,
  path: string,
  query: Readonly<Record<string, string>>,
): Promise<Result<WebSocket, ApiAnswer>> {
  const { WebSocket: Client } = await import('ws');
  const url = `${server.replace(/^http/, 'ws')}${path}?${new URLSearchParams(query).toString()}`;
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
