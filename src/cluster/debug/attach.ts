import type { RawData, WebSocket } from 'ws';
import type { DebugStreams } from '../../model/debug.ts';
import type { StreamTransport } from '../transport.ts';
import { isObject, type ApiAnswer } from './api-call.ts';
import { channels, readMessage, resizeMessage, stdinEnd, stdinMessage } from './channels.ts';
import { detachKeys } from './detach-keys.ts';
import { keepAlive } from './keep-alive.ts';
import { openSocket } from './open-socket.ts';
import { podPath } from './paths.ts';

/** The container to attach to, and what it was made with. */
export interface AttachRequest {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  readonly tty: boolean;
  readonly stdin: boolean;
}

/** How an attachment ended. The exit code is not among it: the attach protocol does not carry one. */
export type AttachEnd =
  /** The server closed it: the process is over, or `failure` says what went wrong. */
  | { readonly how: 'closed'; readonly failure?: string }
  | { readonly how: 'detached' }
  | { readonly how: 'lost'; readonly reason: string }
  | { readonly how: 'refused'; readonly answer: ApiAnswer };

/**
 * Joins the person's streams with a running container until it ends, Ctrl-P Ctrl-Q is typed, the signal fires or the
 * connection breaks. Leaves no listener on the streams. `onOpen` is called once bytes can flow.
 */
export async function attach(
  transport: StreamTransport,
  request: AttachRequest,
  streams: DebugStreams,
  signal: AbortSignal,
  onOpen: () => void,
): Promise<AttachEnd> {
  if (signal.aborted) return { how: 'detached' };
  try {
    const opened = await openSocket(
      transport,
      podPath(request.namespace, request.pod, 'attach'),
      {
        container: request.container,
        stdin: String(request.stdin),
        stdout: 'true',
        // A terminal has one output; the runtime refuses both.
        stderr: String(!request.tty),
        tty: String(request.tty),
      },
      signal,
    );
    if (!opened.ok) return { how: 'refused', answer: opened.failure };
    onOpen();
    return await converse(opened.value, request, streams, signal);
  } catch (error) {
    return { how: 'lost', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function converse(
  socket: WebSocket,
  request: AttachRequest,
  streams: DebugStreams,
  signal: AbortSignal,
): Promise<AttachEnd> {
  const cleanUps: (() => void)[] = [];
  try {
    return await new Promise<AttachEnd>((resolve) => {
      const leave = (): void => {
        resolve({ how: 'detached' });
        socket.close(1000);
      };
      listen(socket, streams, resolve);
      signal.addEventListener('abort', leave, { once: true });
      cleanUps.push(() => signal.removeEventListener('abort', leave));
      cleanUps.push(keepAlive(socket, () => resolve({ how: 'lost', reason: 'the server does not answer any more' })));
      if (request.tty) cleanUps.push(followSize(socket, streams));
      if (request.stdin) cleanUps.push(followInput(socket, request.tty, streams, leave));
      socket.resume();
      if (signal.aborted) leave();
    });
  } finally {
    for (const cleanUp of cleanUps) cleanUp();
    // A closed socket does not mind; one whose peer is silent must not keep the process alive.
    if (socket.readyState !== socket.CLOSING) socket.terminate();
  }
}

function listen(socket: WebSocket, streams: DebugStreams, resolve: (end: AttachEnd) => void): void {
  let status: string | undefined;
  let trouble = '';
  socket.on('message', (data: RawData) => {
    const message = readMessage(bytesOf(data));
    if (message === undefined) return;
    if (message.channel === channels.stdout) streams.output(message.bytes);
    else if (message.channel === channels.stderr) streams.errors(message.bytes);
    else if (message.channel === channels.status) status = new TextDecoder().decode(message.bytes);
  });
  socket.on('error', (error: Error) => {
    trouble = error.message;
  });
  socket.on('close', (code: number) => {
    if (status !== undefined) resolve({ how: 'closed', ...failureOf(status) });
    else if (code === 1000 || code === 1005) resolve({ how: 'closed' });
    else resolve({ how: 'lost', reason: trouble === '' ? `the connection broke (code ${String(code)})` : trouble });
  });
}

/** Tells the size now and at each change. The first one is told twice, once wrong, so that the program draws anew. */
function followSize(socket: WebSocket, streams: DebugStreams): () => void {
  const { size } = streams;
  if (size === undefined) return () => undefined;
  const tell = (extra: number): void => {
    const { columns, rows } = size();
    if (columns > 0 && rows > 0) socket.send(resizeMessage(columns + extra, rows + extra));
  };
  tell(1);
  tell(0);
  return streams.onResize?.(() => tell(0)) ?? ((): void => undefined);
}

function followInput(socket: WebSocket, tty: boolean, streams: DebugStreams, leave: () => void): () => void {
  const watch = detachKeys();
  const send = (bytes: Uint8Array): void => {
    if (bytes.byteLength > 0 && socket.readyState === socket.OPEN) socket.send(stdinMessage(bytes));
  };
  const onBytes = (bytes: Uint8Array): void => {
    if (!tty) return send(bytes);
    const typed = watch(bytes);
    send(typed.send);
    if (typed.detach) leave();
  };
  const onEnd = (): void => {
    if (socket.protocol.startsWith('v5') && socket.readyState === socket.OPEN) socket.send(stdinEnd);
  };
  return streams.input?.(onBytes, onEnd) ?? ((): void => undefined);
}

/** A Status object: `Success`, or what failed. */
function failureOf(status: string): { readonly failure?: string } {
  const parsed = parse(status);
  if (!isObject(parsed) || parsed['status'] === 'Success') return {};
  const message = parsed['message'];
  return { failure: typeof message === 'string' ? message : status.slice(0, 300) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
