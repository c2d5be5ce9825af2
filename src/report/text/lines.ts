import { wrapLines } from '../../support/wrap.ts';

/** Width of the column of labels, its margin included. */
const labelWidth = 12;

/** A label and text beside it, wrapped: `  Why       The kernel killed it …`. */
export function labelled(label: string, text: string, width: number): readonly string[] {
  return beside(label, wrapLines(text, width - labelWidth));
}

/** A label and lines beside it that are wrapped already. */
export function beside(label: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${(index === 0 ? `  ${label}` : '').padEnd(labelWidth)}${line}`.trimEnd());
}

/** The room beside a label. */
export function roomFor(width: number): number {
  return Math.max(20, width - labelWidth);
}

/** Wrapped lines whose further ones hang below the first by so many spaces. */
export function hanging(text: string, width: number, indent: number): readonly string[] {
  return wrapLines(text, width - indent).map((line, index) => (index === 0 ? line : ' '.repeat(indent) + line));
}

/** `a, b, c and 297 more`: as many names as are worth reading. */
export function someOf(names: readonly string[], most: number): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
