const first = 800;
const longest = 30_000;

/**
 * How long to wait before the next try: from 0.8 s doubling to 30 s, as client-go's reflector does, each taken between
 * its half and its whole by chance, so that many clients of one server do not come back together.
 */
export class Backoff {
  readonly #random: () => number;
  #tries = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** Milliseconds until the next try. */
  next(): number {
    const delay = Math.min(longest, first * 2 ** this.#tries);
    this.#tries += 1;
    return Math.round(delay * (0.5 + this.#random() / 2));
  }

  /** Whether nothing failed since the last reset. */
  get isFresh(): boolean {
    return this.#tries === 0;
  }

  /** Things are well again. */
  reset(): void {
    this.#tries = 0;
  }
}
