/**
 * Joins words into a command line for a POSIX shell; a word that is not plainly harmless is quoted.
 * Names from a cluster or a file can hold anything, and people paste what we print.
 */
export function shellWords(words: readonly string[]): string {
  return words.map(quote).join(' ');
}

function quote(word: string): string {
  if (/^[\w@%+=:,./~-]+$/.test(word) || /^<[\w -]+>$/.test(word)) return word;
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
