import { wrap } from '../../terminal/columns.ts';
import { sanitise } from '../../terminal/sanitise.ts';
import { emptyLine, span, type Line } from '../line.ts';
import type { Tone } from '../theme.ts';

/** A heading at the left and text beside it, wrapped under itself; below it where there is little room. */
export function paragraph(heading: string, text: string, columns: number, tone: Tone = 'plain'): readonly Line[] {
  const indent = indentOf(columns);
  const pieces = wrap(sanitise(text), columns - indent - 1);
  if (indent <= 2) {
    return [
      ...(heading === '' ? [] : [[span(` ${heading}`, 'muted')]]),
      ...pieces.map((piece): Line => [span(`  ${piece}`, tone)]),
    ];
  }
  return pieces.map((piece, index): Line => [
    span(` ${(index === 0 ? heading : '').padEnd(indent - 1)}`, 'muted'),
    span(piece, tone),
  ]);
}

/** Where the text beside a heading begins. */
export function indentOf(columns: number): number {
  return columns < 50 ? 2 : 11;
}

/** A read that has no value: what it means in words. */
export function missing(state: 'absent' | 'denied' | 'unread', reason: string | undefined, what: string): string {
  switch (state) {
    case 'absent':
      return `There is no ${what}.`;
    case 'denied':
      return `The ${what} could not be read: ${reason ?? 'forbidden'}`;
    case 'unread':
      return `The ${what} was not seen.`;
  }
}

/** A text in rows of one look, with a space at the left edge. */
export function plainLines(text: string, columns: number, tone: Tone = 'plain'): readonly Line[] {
  return wrap(sanitise(text, { newlines: true }), columns - 2).map((piece): Line =>
    piece === '' ? emptyLine : [span(` ${piece}`, tone)],
  );
}
