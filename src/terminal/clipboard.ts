import { Buffer } from 'node:buffer';

/** Terminals cap what they take; what is longer than this, in bytes, is not sent (xterm and tmux take about 75 kB). */
const longest = 70_000;

/**
 * The sequence (OSC 52) that asks the terminal to put a text on the clipboard of the machine where the person sits, also
 * through ssh. Undefined where the text is too long. It does not move the cursor.
 */
export function copySequence(text: string): string | undefined {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.byteLength > longest) return undefined;
  const [escape, bell] = [String.fromCodePoint(0x1b), String.fromCodePoint(0x07)];
  return `${escape}]52;c;${bytes.toString('base64')}${bell}`;
}
