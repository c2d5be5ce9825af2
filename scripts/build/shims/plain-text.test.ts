import { describe, expect, it } from '@jest/globals';
import stringWidth from 'string-width';
import { plainRanges, plainText } from './plain-text.ts';

const codePoints = plainRanges.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index),
);
const characters = codePoints.map((codePoint) => String.fromCodePoint(codePoint));

describe('plain text', () => {
  it('is one column a character by the library that is cut short', () => {
    expect(characters.filter((character) => stringWidth(`${character}\u{1F600}`) !== 3)).toEqual([]);
  });

  it('is a grapheme a character, whichever characters meet', () => {
    const segments = Array.from(new Intl.Segmenter().segment(characters.join('') + characters.toReversed().join('')));
    expect(segments).toHaveLength(characters.length * 2);
  });

  it.each(['▸ ✖ deploy/cart', '├─ 12m ↑', '⏎ why', '⠋ loading', 'Größe · 3 µs'])(
    'is what our screens say: %s',
    (text) => {
      expect(plainText.test(text)).toBe(true);
    },
  );

  it.each(['⌚', '✅', '漢字', 'e\u0301', '\u00ad', '☁️', '\u001b[31mred'])(
    'is not what needs a closer look: %j',
    (text) => {
      expect(plainText.test(text)).toBe(false);
    },
  );
});
