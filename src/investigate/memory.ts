import type { Answer, Want } from '../model/reading.ts';
import { wantKey } from '../model/reading.ts';

interface Remembered {
  readonly want: Want;
  readonly answer: Answer;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** The answers that were given so far, with their age. */
export class Memory {
  readonly #answers = new Map<string, Answer>();
  readonly #kept = new Map<string, Remembered>();
  readonly #outdated = new Set<string>();

  /** What a view reads through. */
  get answers(): ReadonlyMap<string, Answer> {
    return this.#answers;
  }

  /** Takes in an answer; says whether it differs from the one before. */
  put(want: Want, answer: Answer, at: number): boolean {
    const key = wantKey(want);
    const before = this.#answers.get(key);
    this.#answers.set(key, answer);
    this.#kept.set(key, { want, answer, at });
    this.#outdated.delete(key);
    return before === undefined || said(before) !== said(answer);
  }

  /** The old answer goes on to be read, and is asked for again. */
  outdate(key: string): void {
    if (this.#kept.has(key)) this.#outdated.add(key);
  }

  /** Of these keys, what should be asked again: outdated, or older than `before`. */
  stale(keys: Iterable<string>, before: number): readonly Want[] {
    const wants: Want[] = [];
    for (const key of keys) {
      const kept = this.#kept.get(key);
      if (kept && (this.#outdated.has(key) || kept.at < before)) wants.push(kept.want);
    }
    return wants;
  }

  /** Lets go of every answer that none of these keys names. */
  retain(keys: ReadonlySet<string>): void {
    for (const key of this.#kept.keys()) {
      if (keys.has(key)) continue;
      this.#kept.delete(key);
      this.#answers.delete(key);
      this.#outdated.delete(key);
    }
  }
}

/** What an answer says, apart from when it was read. */
function said({ reading }: Answer): string {
  return JSON.stringify({ ...reading, asOf: 0 });
}
