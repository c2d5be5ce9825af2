import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LazySegmenter } from './segmenter.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('a', '─', '\r', '\n', '\t', '\u001b', '\u0301', '\u200d', '👩', '✖', '\ufe0f', '🇩', 'é'),
  }),
);

describe('the lazy segmenter', () => {
  it('finds the same graphemes as the real one', () => {
    const real = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    const lazy = new LazySegmenter(undefined, { granularity: 'grapheme' });
    fc.assert(fc.property(texts, (text) => expect(spans(lazy.segment(text))).toEqual(spans(real.segment(text)))));
  });
});

function spans(segments: Iterable<Intl.SegmentData>): readonly (readonly [number, string])[] {
  return Array.from(segments, ({ segment, index }) => [index, segment]);
}
