import type { FlagSpec } from './flag.ts';

/**
 * Spells short flags out, as kubectl reads them: `-nshop`, `-n=shop`, `-Av6`. A letter that is not known is left as it is.
 * What follows `--` is not ours.
 */
export function spellOutShortFlags(words: readonly string[], flags: readonly FlagSpec[]): readonly string[] {
  const byLetter = new Map(flags.flatMap((flag) => (flag.short === undefined ? [] : [[flag.short, flag] as const])));
  const end = words.indexOf('--');
  const ours = end < 0 ? words : words.slice(0, end);
  const spelled: string[] = [];
  let isValue = false;
  for (const word of ours) {
    const parts: readonly string[] = isValue || !/^-[A-Za-z]/.test(word) ? [word] : spellOut(word, byLetter);
    isValue = !isValue && expectsValue(parts.at(-1) ?? '', flags);
    spelled.push(...parts);
  }
  return [...spelled, ...(end < 0 ? [] : words.slice(end))];
}

function spellOut(word: string, byLetter: ReadonlyMap<string, FlagSpec>): readonly string[] {
  const parts: string[] = [];
  let rest = word.slice(1);
  while (rest !== '') {
    const flag = byLetter.get(rest.charAt(0));
    if (flag === undefined) return [...parts, `-${rest}`];
    rest = rest.slice(1);
    if (flag.takes !== 'switch') {
      parts.push(rest === '' ? `--${flag.name}` : `--${flag.name}=${rest.replace(/^=/, '')}`);
      return parts;
    }
    if (rest.startsWith('=')) return [...parts, `--${flag.name}${rest}`];
    parts.push(`--${flag.name}`);
  }
  return parts;
}

function expectsValue(word: string, flags: readonly FlagSpec[]): boolean {
  return flags.some((flag) => flag.takes !== 'switch' && word === `--${flag.name}`);
}
