/** Our signs, and what stands for them. */
const asciiForms: Readonly<Record<string, string>> = {
  '▸': '>',
  '▾': 'v',
  '▹': '+',
  '✖': 'x',
  '▲': '!',
  '•': '*',
  '◌': 'o',
  '↻': '~',
  '✔': '*',
  '↑': '^',
  '↓': 'v',
  '✎': '!',
  '✂': '!',
  '─': '-',
  '→': '>',
  '…': '~',
  '›': '>',
  '·': '-',
  '⏎': '^M',
  ℹ: 'i',
};

/**
 * The text with ASCII only, for terminals that can show nothing else; what has no like becomes `?`. Lines and colours stay: what
 * came from outside has neither by now.
 */
export function toAscii(text: string): string {
  return /^[ -~]*$/.test(text) ? text : text.replace(/[^\p{Cc} -~]/gu, (character) => asciiForms[character] ?? '?');
}
