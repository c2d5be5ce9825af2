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

/** A word that stands in the name is one edit away; else the number of edits. */
function distanceTo(word: string, name: string): number {
  if (word === name) return 0;
  if (word.length >= 3 && name.includes(word)) return 1;
  return edits(word, name);
}

/** Letters to add, drop, replace or swap with their neighbour (optimal string alignment). */
function edits(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    rows.push(current);
    for (let column = 1; column <= b.length; column += 1) {
      const equal = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (equal ? 0 : 1),
          row > 1 && column > 1 && swapped ? at(row - 2, column - 2) + 1 : Infinity,
        ),
      );
    }
  }
  return at(a.length, b.length);
}
