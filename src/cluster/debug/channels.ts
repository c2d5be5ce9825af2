/**
 * The channels of `v5.channel.k8s.io` and `v4.channel.k8s.io`: the first byte of each message names one
 * (apimachinery pkg/util/remotecommand/constants.go).
 */
export const channels = { stdin: 0, stdout: 1, stderr: 2, status: 3, resize: 4, close: 255 } as const;

/** What came from the server. */
export interface ServerMessage {
  readonly channel: number;
  readonly bytes: Uint8Array;
}

/** Splits a message into its channel and its bytes; undefined for an empty one. */
export function readMessage(message: Uint8Array): ServerMessage | undefined {
  const channel = message[0];
  return channel === undefined ? undefined : { channel, bytes: message.subarray(1) };
}

/** Bytes for the process's stdin. */
export function stdinMessage(bytes: Uint8Array): Uint8Array {
  const message = new Uint8Array(bytes.byteLength + 1);
  message[0] = channels.stdin;
  message.set(bytes, 1);
  return message;
}

/** The new size of the terminal, in cells. */
export function resizeMessage(columns: number, rows: number): Uint8Array {
  const size = new TextEncoder().encode(JSON.stringify({ Width: columns, Height: rows }));
  const message = new Uint8Array(size.byteLength + 1);
  message[0] = channels.resize;
  message.set(size, 1);
  return message;
}

/** "There is no more on stdin"; version 5 only. */
export const stdinEnd: Uint8Array = Uint8Array.of(channels.close, channels.stdin);
