/** The keyboard's end of a terminal: what `process.stdin` is. */
export interface TerminalInput extends NodeJS.ReadableStream {
  readonly isTTY: boolean;
  readonly isRaw: boolean;
  setRawMode(mode: boolean): unknown;
  ref(): unknown;
  unref(): unknown;
}

/** The screen's end of a terminal: what `process.stdout` is. */
export interface TerminalOutput extends NodeJS.WritableStream {
  readonly isTTY: boolean;
  readonly columns: number;
  readonly rows: number;
}

/** The two ends of a terminal. */
export interface Terminal {
  readonly stdin: TerminalInput;
  readonly stdout: TerminalOutput;
}
