/** Blocks of East Asian Wide and Fullwidth characters (Unicode EastAsianWidth.txt), the emoji apart. */
const wideBlocks: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x1f200, 0x1f2ff],
  [0x20000, 0x3fffd],
];

const plain = /^[ -~]*$/;

/**
 * How many columns a text takes. It may say one too many for a joined emoji, never one too few: a row that is too long wraps,
 * and then the whole frame is off. Expects a sanitised text.
 */
export function columnsOf(text: string): number {
  if (plain.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

/** The text cut to so many columns, with `…` where something was cut off. */
export function truncate(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  if (columns <= 0) return '';
  let kept = '';
  let left = columns - 1;
  for (const character of text) {
    left -= columnsOfCharacter(character);
    if (left < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** The text cut or filled up with spaces to exactly so many columns. */
export function fit(text: string, columns: number, side: 'left' | 'right' = 'left'): string {
  const cut = truncate(text, columns);
  const space = ' '.repeat(Math.max(0, columns - columnsOf(cut)));
  return side === 'left' ? cut + space : space + cut;
}

/** The text in lines of at most so many columns, broken at spaces, and inside a word only where it is longer than a line. */
export function wrap(text: string, columns: number): readonly string[] {
  const width = Math.max(2, columns);
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    if (columnsOf(paragraph) <= width) lines.push(paragraph);
    else lines.push(...wrapParagraph(paragraph, width));
  }
  return lines;
}

function wrapParagraph(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (columnsOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line.trim() !== '') lines.push(line);
    const pieces = chop(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

/** Pieces of at most so many columns each. */
function chop(word: string, width: number): readonly string[] {
  if (columnsOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let left = width;
  for (const character of word) {
    const columns = columnsOfCharacter(character);
    if (columns > left) {
      pieces.push(piece);
      piece = '';
      left = width;
    }
    piece += character;
    left -= columns;
  }
  return [...pieces, piece];
}

function columnsOfCharacter(character: string): number {
  if (plain.test(character)) return 1;
  if (/^\p{Mn}|^\p{Me}/u.test(character)) return 0;
  if (/^\p{Emoji_Presentation}/u.test(character)) return 2;
  const code = character.codePointAt(0) ?? 0;
  return wideBlocks.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}
