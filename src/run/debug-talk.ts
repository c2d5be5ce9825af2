import { createInterface } from 'node:readline/promises';
import type { DebugOutcome, DebugStreams } from '../model/debug.ts';
import { handOver } from '../terminal/hand-over.ts';
import { cleanText } from './cleanse.ts';
import type { DebugTalk } from './debug-dialogue.ts';
import type { Io } from './io.ts';

/** Speaks on stderr and, where there is a terminal, asks there. */
export function debugTalk(io: Io): DebugTalk {
  const { terminal } = io;
  let raw = false;
  // Leading spaces are ours; what follows may come from a cluster.
  const say = (line: string): void => io.stderr.write(`${clean(line)}${raw ? '\r\n' : '\n'}`);
  if (terminal === undefined) return { say, session: (run) => run(pipes(io), io.signal) };
  return {
    say,
    async ask(question) {
      const reader = createInterface({ input: terminal.stdin, output: terminal.stdout });
      try {
        return await reader.question(cleanText(question), { signal: io.signal });
      } finally {
        reader.close();
      }
    },
    async session(run) {
      return handOver<DebugOutcome>(
        async (callback) => callback(),
        terminal,
        async (streams, signal) => {
          raw = true;
          try {
            return await run(streams, AbortSignal.any([signal, io.signal]));
          } finally {
            raw = false;
          }
        },
      );
    },
  };
}

/** Stdin and stdout as they are. Both outputs are told apart; what is no UTF-8 does not survive. */
function pipes(io: Io): DebugStreams {
  const out = new TextDecoder();
  const err = new TextDecoder();
  return {
    input: (onBytes, onEnd) => {
      let over = false;
      const pump = async (): Promise<void> => {
        for await (const chunk of io.stdin.chunks) {
          if (over) return;
          onBytes(typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk);
        }
        if (!over) onEnd();
      };
      // A pipe that breaks has no more to give.
      pump().catch(onEnd);
      return () => {
        over = true;
      };
    },
    output: (bytes) => io.stdout.write(out.decode(bytes, { stream: true })),
    errors: (bytes) => io.stderr.write(err.decode(bytes, { stream: true })),
  };
}

function clean(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return `${indent}${cleanText(line.slice(indent.length))}`;
}
