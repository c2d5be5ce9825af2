import type { IncomingMessage } from 'node:http';
import { finished, pipeline, type Readable } from 'node:stream';
import { constants, createGunzip } from 'node:zlib';
import { TransportError } from './errors.ts';
import { transportError } from './errors-classify.ts';
import { abortReason } from './http-exchange.ts';

/** How a body is read: `idle` milliseconds without a byte mean that the connection is lost, 0 that it may rest. */
export interface BodyLimits {
  readonly server: string;
  readonly idle: number;
  readonly signal?: AbortSignal;
}

/** The decompressed body as it arrives. Leaving the loop early closes the connection. */
export function bodyOf(response: IncomingMessage, limits: BodyLimits): AsyncIterable<Uint8Array> {
  const stream = decompressed(response);
  // A connection that breaks before somebody reads must not end the process; the reader gets the error.
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

function decompressed(response: IncomingMessage): Readable {
  if (response.headers['content-encoding'] !== 'gzip') return response;
  // A watch is one endless gzip stream: what has arrived must come out at once.
  const gunzip = createGunzip({ flush: constants.Z_SYNC_FLUSH, chunkSize: 64 * 1024 });
  pipeline(response, gunzip, () => undefined);
  return gunzip;
}
