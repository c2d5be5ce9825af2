import { setTimeout as delay } from 'node:timers/promises';
import { isatty } from 'node:tty';
import { systemClock } from '../support/clock.ts';
import type { Io, Output } from './io.ts';

/** The world of a real process. */
export function processIo(signal: AbortSignal): Io {
  const stdinIsTerminal = isatty(0);
  return {
    env: process.env,
    stdin: {
      isTTY: stdinIsTerminal,
      get chunks() {
        return process.stdin; // opened when it is asked for: most commands never read it
      },
    },
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    ...(stdinIsTerminal && process.stdout.isTTY ? { terminal: terminal() } : {}),
    signal,
    clock: systemClock,
    sleep: (milliseconds, ends) => delay(milliseconds, undefined, { signal: ends }).catch(() => undefined),
  };
}

function terminal(): NonNullable<Io['terminal']> {
  return {
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY,
    get columns() {
      return stream.columns;
    },
  };
}
