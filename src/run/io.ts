import type { ReadStream, WriteStream } from 'node:tty';
import type { Clock } from '../support/clock.ts';

/** Where text goes. */
export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Width of the terminal, if it is one. */
  readonly columns?: number;
}

/** What a run may touch of the world. The command line itself comes beside it. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: { readonly isTTY: boolean; readonly chunks: AsyncIterable<Uint8Array | string> };
  /** Answers, and nothing else. */
  readonly stdout: Output;
  /** Notes and errors. */
  readonly stderr: Output;
  /** The streams to draw on and to read keys from; there only if both are terminals. */
  readonly terminal?: { readonly stdin: ReadStream; readonly stdout: WriteStream };
  /** Aborted when the user wants to stop. */
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** Waits so many milliseconds; ends early, without an error, when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}
