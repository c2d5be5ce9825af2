import { Buffer } from 'node:buffer';
import type { DebugStreams } from '../model/debug.ts';
import { resetStrayModes } from './restore.ts';
import { sizeOf } from './size.ts';
import type { Terminal } from './terminal.ts';

/** Lends the terminal out for the time of the callback; Ink's `suspendTerminal`. */
export type Suspend = (callback: () => Promise<void>) => Promise<void>;

/** What runs in the terminal meanwhile. `signal` fires when the person presses Ctrl-C before the session takes the input. */
export type Session<Value> = (streams: DebugStreams, signal: AbortSignal) => Promise<Value>;

const interrupt = 0x03;

/**
 * Lends the terminal, raw, to a session, and takes it back in good order whatever the session did to it:
 *
 * - Ink has let go of stdin, but Node reads on: one turn, pause and another turn, and the first key goes to the session.
 * - After the last pause a turn again, or Node stops the stream after Ink has taken it back and the keyboard is dead.
 * - Modes that the session left on are reset, and a line end comes last: the screen returns at the cursor's column.
 * - The session gets functions, not streams: no listener of its can stay behind.
 */
export async function handOver<Value>(suspend: Suspend, terminal: Terminal, session: Session<Value>): Promise<Value> {
  const { stdin, stdout } = terminal;
  const ended: { value?: Value } = {};
  await suspend(async () => {
    await turn();
    stdin.pause();
    await turn();
    const lent = lend(terminal);
    try {
      ended.value = await session(lent.streams, lent.signal);
    } finally {
      lent.giveBack();
      await turn();
      stdout.write(`${resetStrayModes}\r\n`);
    }
  });
  if (!('value' in ended)) throw new Error('the terminal could not be handed over');
  return ended.value;
}

function lend({ stdin, stdout }: Terminal): {
  readonly streams: DebugStreams;
  readonly signal: AbortSignal;
  readonly giveBack: () => void;
} {
  const cancelled = new AbortController();
  const resizes = new Set<() => void>();
  let sink: ((bytes: Uint8Array) => void) | undefined;
  const onData = (chunk: string | Uint8Array): void => {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    if (sink) sink(bytes);
    else if (bytes.includes(interrupt)) cancelled.abort();
  };
  const onResize = (): void => resizes.forEach((changed) => changed());
  if (stdin.isTTY) stdin.setRawMode(true);
  stdin.ref();
  stdin.on('data', onData);
  stdin.resume();
  stdout.on('resize', onResize);
  const write = (bytes: Uint8Array): void => void stdout.write(bytes);
  return {
    signal: cancelled.signal,
    streams: {
      input: (onBytes) => {
        sink = onBytes;
        return () => (sink = undefined);
      },
      output: write,
      errors: write,
      size: () => sizeOf(stdout),
      onResize: (changed) => {
        resizes.add(changed);
        return () => void resizes.delete(changed);
      },
    },
    giveBack: () => {
      stdin.off('data', onData);
      stdout.off('resize', onResize);
      stdin.pause();
      if (stdin.isTTY) stdin.setRawMode(false);
    },
  };
}

/** One turn of the event loop: what Node had begun with a stream is done. */
async function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
