/** How a text is made fit for the terminal. */
export interface SanitiseOptions {
  /** Keep line ends (as `\n`); else they become a space. Default false. */
  readonly newlines?: boolean;
}

const escape = String.fromCodePoint(0x1b);
const bell = String.fromCodePoint(0x07);
const csi = String.fromCodePoint(0x9b);
const stringEnd = String.fromCodePoint(0x9c);
/** The 8-bit forms of the sequences that carry a text: DCS, SOS, OSC, PM, APC. */
const stringStarts = [0x90, 0x98, 0x9d, 0x9e, 0x9f].map((code) => String.fromCodePoint(code)).join('');

/** A sequence that only styles or moves: gone as a whole, so that no `[31m` stays behind. ECMA-48 §5.4. */
const controlSequence = new RegExp(`(?:${escape}\\[|${csi})[0-?]*[ -/]*[@-~]`, 'gu');
/** OSC, DCS and their kin up to their end; one without an end loses its opening only, so that it cannot hide what follows. */
const controlString = new RegExp(
  `(?:${escape}[\\]PX^_]|[${stringStarts}])[^${bell}${escape}${stringEnd}]*(?:${bell}|${escape}\\\\|${stringEnd})`,
  'gu',
);
const shortSequence = new RegExp(`${escape}[ -/]*[0-~]`, 'gu');

/**
 * What has no place on a screen: controls, direction marks, zero-width and ignorable characters (U+200B, U+FEFF, tags, variation
 * selectors), noncharacters. CVE-2021-25743 was the first half of this list; Trojan Source (CVE-2021-42574) the second.
 */
const unwanted = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
const unwantedButNewline = /(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
/** More marks than any script stacks on one letter. */
const markPile = /(\p{M}{4})\p{M}+/gu;

/**
 * Makes a text from outside harmless: the one entry for everything that came from a cluster, a kubeconfig, a file or another
 * program, before it reaches a terminal. What is plain already comes back as it is. A tab becomes four spaces.
 */
export function sanitise(text: string, options: SanitiseOptions = {}): string {
  const newlines = options.newlines ?? false;
  if (newlines ? /^[ -~\n]*$/.test(text) : /^[ -~]*$/.test(text)) return text;
  const visible = text
    .toWellFormed()
    .replace(controlString, '')
    .replace(controlSequence, '')
    .replace(shortSequence, '')
    .replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', '    ');
  return (
    newlines ? visible.replace(unwantedButNewline, '') : visible.replaceAll('\n', ' ').replace(unwanted, '')
  ).replace(markPile, '$1');
}
