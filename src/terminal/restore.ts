import type { Terminal, TerminalInput } from './terminal.ts';

const escape = String.fromCodePoint(0x1b);

/** What a program may have left on: style, mouse reports, focus reports, bracketed paste, application keys, a hidden cursor. */
const strayModes = [
  `${escape}[0m`,
  ...[1000, 1002, 1003, 1004, 1006, 2004, 1].map((mode) => `${escape}[?${mode}l`),
  `${escape}>`,
  `${escape}[?25h`,
].join('');

/** Switches off the modes that a session inside the terminal may have left on; moves no cursor. */
export const resetStrayModes: string = strayModes;

/** The same, and back from the alternate screen. */
const resetScreen: string = `${escape}[?1049l${strayModes}`;

/** Raw mode as it is now; false where there is no terminal. */
function isRaw(stdin: TerminalInput): boolean {
  return stdin.isTTY && stdin.isRaw;
}

/** What `guardTerminal` gives: `restore` brings the terminal back now, `release` lets go because it is in order. */
export interface TerminalGuard {
  restore(): void;
  release(): void;
}

/**
 * Holds the terminal in the state in which it was found: when the process ends in whatever way before `release` was called, the
 * modes and the main screen come back.
 */
export function guardTerminal(
  { stdin, stdout }: Terminal,
  onExit: (listener: () => void) => () => void,
): TerminalGuard {
  const raw = isRaw(stdin);
  const restore = (): void => {
    if (stdin.isTTY && stdin.isRaw !== raw) stdin.setRawMode(raw);
    if (stdout.isTTY && stdout.writable) stdout.write(resetScreen);
  };
  return { restore, release: onExit(restore) };
}

/** Calls back when this process ends, until the returned function is called. */
export function onProcessExit(listener: () => void): () => void {
  process.once('exit', listener);
  return () => process.off('exit', listener);
}
