import { request as requestOverHttp, type Agent, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { request as requestOverHttps } from 'node:https';
import { abortReason } from './abort-reason.ts';
import { TransportError } from './errors.ts';
import { transportError } from './errors-classify.ts';
import { codeOf } from './errors-code.ts';

/** One request with everything that goes over the wire. Times in milliseconds; 0 is no limit. */
export interface Exchange {
  readonly url: URL;
  readonly method: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body?: string;
  readonly agent: Agent;
  readonly signal?: AbortSignal;
  readonly connectLimit: number;
  readonly headLimit: number;
}

/** Sends it and resolves when the head of the answer is there. A GET that met a connection just closed is sent once more. */
export async function exchange(call: Exchange): Promise<IncomingMessage> {
  try {
    return await attempt(call);
  } catch (error) {
    if (error instanceof StaleConnection && call.method === 'GET') return attempt(call);
    throw error;
  }
}

/** The server closed an idle connection in the instant when we took it up again: nothing was answered on it. */
class StaleConnection extends TransportError {}

function attempt(call: Exchange): Promise<IncomingMessage> {
  const { url, method, headers, body, agent, signal } = call;
  const send = url.protocol === 'https:' ? requestOverHttps : requestOverHttp;
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) throw abortReason(signal);
    const request = send(url, { method, headers, agent, ...(signal === undefined ? {} : { signal }) });
    const limits = startLimits(call, (error) => request.destroy(error));
    request.on('socket', (socket) => {
      // A request that is aborted just when its answer is complete: the socket is nobody's for a moment.
      if (socket.listenerCount('error', ignore) === 0) socket.on('error', ignore);
      const ready = url.protocol === 'https:' ? 'secureConnect' : 'connect';
      if (request.reusedSocket || !socket.connecting) limits.connected();
      else socket.once(ready, limits.connected);
    });
    request.on('response', (response) => {
      limits.stop();
      resolve(response);
    });
    request.on('error', (error) => {
      limits.stop();
      if (signal?.aborted === true) reject(abortReason(signal));
      else if (request.reusedSocket && codeOf(error) === 'ECONNRESET') {
        reject(new StaleConnection('reset', `${url.origin}: the connection broke off (ECONNRESET)`, { cause: error }));
      } else reject(transportError(error, url.origin));
    });
    request.end(body);
  });
}

function ignore(): void {
  // Whoever sent the request hears of the error from the request itself.
}

/** Two limits in a row: one until the connection stands, one until the head is there. */
function startLimits({ url, connectLimit, headLimit }: Exchange, destroy: (error: TransportError) => void) {
  let timer = arm(connectLimit, `${url.origin}: no connection`);
  return {
    connected(): void {
      clearTimeout(timer);
      timer = arm(headLimit, `${url.origin}: connected, but no answer`);
    },
    stop(): void {
      clearTimeout(timer);
    },
  };

  function arm(limit: number, what: string): NodeJS.Timeout | undefined {
    if (limit <= 0) return undefined;
    return setTimeout(() => destroy(new TransportError('timeout', `${what} within ${limit / 1000} s`)), limit);
  }
}
