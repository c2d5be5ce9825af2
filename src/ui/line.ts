import { columnsOf, truncate } from '../terminal/columns.ts';
import type { Tone } from './theme.ts';

/** A piece of a line that looks the same throughout. */
export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** One row of the screen. Texts in it are sanitised. */
export type Line = readonly Span[];

/** A row with nothing on it. */
export const emptyLine: Line = [];

/** A piece of text; `plain` unless said otherwise. */
export function span(text: string, tone: Tone = 'plain'): Span {
  return { text, tone };
}

/** How many columns a line takes. */
export function lineColumns(line: Line): number {
  return line.reduce((columns, { text }) => columns + columnsOf(text), 0);
}

/** The line cut to so many columns. */
export function cutLine(line: Line, columns: number): Line {
  if (lineColumns(line) <= columns) return line;
  const kept: Span[] = [];
  let left = columns;
  for (const { text, tone } of line) {
    if (left <= 0) break;
    const cut = truncate(text, left);
    kept.push({ text: cut, tone });
    left -= cut === text ? columnsOf(text) : left;
  }
  return kept;
}

/** Two lines on one row, the second at the right edge; the first is cut where both do not fit. */
export function justify(left: Line, right: Line, columns: number): Line {
  if (right.length === 0) return cutLine(left, columns);
  const room = columns - lineColumns(right);
  if (room <= 0) return cutLine(right, columns);
  const kept = cutLine(left, Math.max(0, room - 1));
  return [...kept, span(' '.repeat(room - lineColumns(kept))), ...right];
}

/** The text of a line without its looks. */
export function lineText(line: Line): string {
  return line.map(({ text }) => text).join('');
}
