import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { columnsOf, fit, truncate, wrap } from './columns.ts';

describe('the columns of a text', () => {
  it.each([
    ['deploy/cart', 11],
    ['検索', 4],
    ['한국어', 6],
    ['ｆｕｌｌ', 8],
    ['🚑', 2],
    ['e\u0301', 1],
    ['▸ ✖ ↑ … ─', 9],
  ])('of %j are %i', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  it('are cut with a sign, never in the middle of a wide character', () => {
    expect(truncate('deployment', 6)).toBe('deplo…');
    expect(truncate('検索検索', 6)).toBe('検索…');
    expect(truncate('検索', 4)).toBe('検索');
    expect(truncate('abc', 0)).toBe('');
    expect(truncate('abc', 1)).toBe('…');
  });

  it('are filled up on either side', () => {
    expect(fit('6m', 5, 'right')).toBe('   6m');
    expect(fit('検索検索', 6)).toBe('検索… ');
  });
});

describe('wrapping', () => {
  it('breaks at spaces and inside words that are longer than a line', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrap('aaaaaaaaaaaa b', 5)).toEqual(['aaaaa', 'aaaaa', 'aa b']);
    expect(wrap('a\n\nb', 5)).toEqual(['a', '', 'b']);
  });

  it('keeps every line within its columns and every character that is no space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, columns) => {
        const lines = wrap(text.replaceAll('\n', ' '), columns);
        expect(lines.every((line) => columnsOf(line) <= columns)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(/[ \n]/g, ''));
      }),
      { seed: 20261125 },
    );
  });
});
