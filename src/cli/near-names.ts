/** At most so many near names are worth reading. */
const most = 4;

/** The names that a mistyped word most likely meant, nearest first: few edits away, or beginning with what was typed. */
export function nearNames(word: string, names: readonly string[]): readonly string[] {
  const asked = word.toLowerCase();
  return [...new Set(names)]
    .map((name) => ({ name, distance: distanceTo(asked, name.toLowerCase()) }))
    .filter(({ name, distance }) => distance <= allowance(asked, name))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name);
}

/** `; did you mean "a" or "b"?`, or nothing where no name is near. */
export function didYouMean(word: string, names: readonly string[], write = (name: string) => `"${name}"`): string {
  const near = nearNames(word, names).map(write);
  if (near.length === 0) return '';
  const last = near.pop() ?? '';
  return `; did you mean ${near.length === 0 ? last : `${near.join(', ')} or ${last}`}?`;
}

function allowance(word: string, name: string): number {
  return Math.max(1, Math.floor(Math.min(word.length, name.length) / 3));
}

/** A word that begins the name, or stands in it, is one edit away; else the number of edits (Levenshtein). */
function distanceTo(word: string, name: string): number {
  if (word === name) return 0;
  if (word.length >= 3 && name.includes(word)) return 1;
  return edits(word, name);
}

function edits(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
