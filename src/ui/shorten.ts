import { columnsOf, truncate } from '../terminal/columns.ts';
import { signs } from './theme.ts';

/** Words are not cut below so many columns: less of an image or a path could not be recognised. */
const leastWord = 16;

/**
 * A title for a row. Where it is too long, its longest words (images, paths, addresses) lose their heads first, so that the sentence
 * around them is still read; what is too long even then is for the row to cut. Expects a sanitised text.
 */
export function shortenWords(text: string, columns: number): string {
  let words = text.split(' ');
  let excess = columnsOf(text) - columns;
  while (excess > 0) {
    const widths = words.map(columnsOf);
    const widest = Math.max(...widths);
    if (widest <= leastWord) break;
    const at = widths.indexOf(widest);
    const shorter = lastColumns(words[at] ?? '', Math.max(leastWord, widest - excess));
    words = words.with(at, shorter);
    excess -= widest - columnsOf(shorter);
  }
  return words.join(' ');
}

/** `shop/deploy/cart`; where that is too long the namespace is cut, or left out, before the name is. */
export function shortenName(namespace: string | undefined, name: string, columns: number): string {
  if (namespace === undefined) return truncate(name, columns);
  const room = columns - columnsOf(name) - 1;
  return room < Math.min(4, columnsOf(namespace)) ? truncate(name, columns) : `${truncate(namespace, room)}/${name}`;
}

/** The end of a word in at most so many columns, with a sign for what is missing. */
function lastColumns(word: string, columns: number): string {
  const kept = Array.from(word);
  while (kept.length > 0 && columnsOf(kept.join('')) >= columns) kept.shift();
  return `${signs.more}${kept.join('')}`;
}
