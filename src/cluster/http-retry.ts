import type { IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { abortReason } from './abort-reason.ts';

/** How often a busy server is asked again before its answer is handed on. */
const mostRetries = 3;
/** Longer waits, in milliseconds, are not sat out here: the caller can show that the server is busy meanwhile. */
const longestWait = 10_000;
/** Even `Retry-After: 0` waits this many milliseconds. */
const shortestWait = 250;

/**
 * Sends a request, and again after the time that the server asks for: 429 says that it has not looked at it, 503 may be
 * repeated when it only reads. `now`: milliseconds since the epoch, for Retry-After as a date.
 */
export async function patiently(
  send: () => Promise<IncomingMessage>,
  options: { readonly reads: boolean; readonly now: () => number; readonly signal?: AbortSignal | undefined },
): Promise<IncomingMessage> {
  const { reads, now, signal } = options;
  for (let retries = 0; ; retries++) {
    const response = await send();
    const busy = response.statusCode === 429 || (response.statusCode === 503 && reads);
    const wait = busy && retries < mostRetries ? waitOf(response.headers['retry-after'], now()) : undefined;
    if (wait === undefined) return response;
    response.resume();
    await sleep(wait, signal);
  }
}

/** Milliseconds that a Retry-After header asks for; undefined when it says nothing, or too much. */
function waitOf(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const text = header.trim();
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return wait <= longestWait ? Math.max(wait, shortestWait) : undefined;
}

async function sleep(wait: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await delay(wait, undefined, signal === undefined ? {} : { signal });
  } catch (error) {
    throw signal?.aborted === true ? abortReason(signal) : error;
  }
}
