import type { IncomingMessage } from 'node:http';
import { finished, type Readable } from 'node:stream';
import { TransportError } from './errors.ts';
import { transportError } from './errors-classify.ts';
import { abortReason } from './abort-reason.ts';

/** How a body is read: `idle` milliseconds without a byte mean that the connection is lost, 0 that it may rest. */
export interface BodyLimits {
  readonly server: string;
  readonly idle: number;
  readonly signal?: AbortSignal;
}

/** The decompressed body as it arrives. Leaving the loop early closes the connection. */
export async function bodyOf(response: IncomingMessage, limits: BodyLimits): Promise<AsyncIterable<Uint8Array>> {
  // A connection that breaks before somebody reads must not end the process; the reader gets the error.
  finished(response, () => undefined);
  const stream = await decompressed(response);
  finished(stream, () => undefined);
  return { [Symbol.asyncIterator]: () => read(response, stream, limits) };
}

async function* read(response: IncomingMessage, stream: Readable, limits: BodyLimits): AsyncGenerator<Uint8Array> {
  const { server, idle, signal } = limits;
  let timer: NodeJS.Timeout | undefined;
  let lost: TransportError | undefined;
  const rearm = (): void => {
    clearTimeout(timer);
    if (idle <= 0) return;
    timer = setTimeout(() => {
      lost = new TransportError('timeout', `${server}: nothing more came for ${idle / 1000} s`);
      response.destroy(lost);
    }, idle);
  };
  rearm();
  try {
    for await (const chunk of stream) {
      // The reader may take its time over a chunk: only waiting for the network counts.
      clearTimeout(timer);
      if (chunk instanceof Uint8Array) yield chunk;
      rearm();
    }
  } catch (error) {
    if (signal?.aborted === true) throw abortReason(signal);
    throw lost ?? transportError(error, server);
  } finally {
    clearTimeout(timer);
    if (!response.complete) response.destroy();
  }
}

/** Small answers come as they are: only for the others is zlib loaded. */
async function decompressed(response: IncomingMessage): Promise<Readable> {
  if (response.headers['content-encoding'] !== 'gzip') return response;
  const { gunzipped } = await import('./http-gunzip.ts');
  return gunzipped(response);
}
