import type { Io } from '../../src/run/io.ts';

/** What a run wrote, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The world of a run in this process: no terminal, an empty environment, and stdin from a text. */
export function fakeIo(
  given: { readonly stdin?: string; readonly env?: Io['env']; readonly signal?: AbortSignal } = {},
): { readonly io: Io; readonly written: () => { readonly stdout: string; readonly stderr: string } } {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    env: given.env ?? {},
    stdin: { isTTY: false, chunks: chunksOf(given.stdin ?? '') },
    stdout: { write: (text) => void out.push(text), isTTY: false },
    stderr: { write: (text) => void err.push(text), isTTY: false },
    signal: given.signal ?? new AbortController().signal,
    clock: { now: () => Date.parse('2026-03-01T03:00:00Z') },
    sleep: () => Promise.resolve(),
  };
  return { io, written: () => ({ stdout: out.join(''), stderr: err.join('') }) };
}

async function* chunksOf(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}
