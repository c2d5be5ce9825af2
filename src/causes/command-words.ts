import { oneLine } from '../support/one-line.ts';

const longest = 120;

/** A command as a sentence can hold it: on one line, and only its beginning where it is a whole script. */
export function commandWords(...parts: readonly (readonly string[] | undefined)[]): string {
  const words = oneLine(parts.flatMap((part) => part ?? []).join(' '));
  return words.length <= longest ? words : `${words.slice(0, longest - 1)}…`;
}
