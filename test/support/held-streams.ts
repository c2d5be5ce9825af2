import type { DebugStreams, TerminalSize } from '../../src/model/debug.ts';

/** A person's side of a session, held by a test. */
export interface HeldStreams {
  readonly streams: DebugStreams;
  /** What was printed so far. */
  readonly printed: () => { readonly out: string; readonly err: string };
  type(text: string): void;
  /** The end of a pipe. */
  endInput(): void;
  resize(size: TerminalSize): void;
  /** How many listeners the session holds. */
  readonly listeners: () => number;
  /** Resolves once the output holds the text. */
  waitFor(text: string): Promise<void>;
}

/** Streams that a test types into and reads from. */
export function heldStreams(size: TerminalSize = { columns: 80, rows: 24 }): HeldStreams {
  let now = size;
  let out = '';
  let err = '';
  let onBytes: ((bytes: Uint8Array) => void) | undefined;
  let onEnd: (() => void) | undefined;
  let onChange: (() => void) | undefined;
  const waiting = new Set<() => void>();
  return {
    streams: {
      input: (bytes, end) => {
        onBytes = bytes;
        onEnd = end;
        return () => {
          onBytes = undefined;
          onEnd = undefined;
        };
      },
      output: (bytes) => {
        out += Buffer.from(bytes).toString('utf8');
        for (const look of waiting) look();
      },
      errors: (bytes) => {
        err += Buffer.from(bytes).toString('utf8');
      },
      size: () => now,
      onResize: (changed) => {
        onChange = changed;
        return () => {
          onChange = undefined;
        };
      },
    },
    printed: () => ({ out, err }),
    type: (text) => onBytes?.(Buffer.from(text, 'utf8')),
    endInput: () => onEnd?.(),
    resize(next) {
      now = next;
      onChange?.();
    },
    listeners: () => [onBytes, onEnd, onChange].filter((each) => each !== undefined).length,
    waitFor: (text) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (!out.includes(text)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
