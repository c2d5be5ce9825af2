/**
 * Code points that are a grapheme and one column each, whatever stands beside them: ASCII, Latin, punctuation, arrows, box drawing,
 * shapes, Braille patterns. Left out are combining marks, the soft hyphen and what terminals show as a wide emoji.
 */
export const plainRanges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x2ff],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2190, 0x2319],
  [0x231c, 0x2328],
  [0x232b, 0x23e8],
  [0x2400, 0x2426],
  [0x2460, 0x25fc],
  [0x2701, 0x2704],
  [0x2706, 0x2709],
  [0x270c, 0x2727],
  [0x2794, 0x2794],
  [0x2798, 0x27af],
  [0x2800, 0x28ff],
];

const plain = plainRanges.map(([from, to]) => `${escape(from)}-${escape(to)}`).join('');

/** Matches a text of such code points only: as many columns as characters. */
export const plainText = new RegExp(`^[${plain}]*$`);

/** Matches a text whose every character is a grapheme: controls too, save the carriage return, which joins a line feed. */
export const plainGraphemes = new RegExp(`^[${plain}\\u0000-\\u000c\\u000e-\\u001f\\u007f]*$`);

function escape(codePoint: number): string {
  return `\\u${codePoint.toString(16).padStart(4, '0')}`;
}
