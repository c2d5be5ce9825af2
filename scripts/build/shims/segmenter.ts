import { plainGraphemes } from './plain-text.ts';

type Segments = Iterable<Intl.SegmentData>;

/**
 * Stands in for `Intl.Segmenter` in the bundle. Libraries make one when they load, which costs about 20 ms each time for ICU's tables;
 * this one is made when a text needs it, and our own screens seldom do.
 */
export class LazySegmenter {
  readonly #options: Intl.SegmenterOptions | undefined;
  #real: Intl.Segmenter | undefined;

  constructor(_locale?: string, options?: Intl.SegmenterOptions) {
    this.#options = options;
  }

  /** The graphemes of a text, in order. */
  segment(text: string): Segments {
    if (plainGraphemes.test(text)) return graphemes(text);
    this.#real ??= new globalThis.Intl.Segmenter(undefined, this.#options);
    return this.#real.segment(text);
  }
}

function* graphemes(input: string): Generator<Intl.SegmentData> {
  for (let index = 0; index < input.length; index += 1) yield { segment: input.charAt(index), index, input };
}
