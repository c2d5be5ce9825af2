import type { Store } from './board.ts';

/** What a publisher waits with; the edge brings the real timer. */
export interface Timer {
  /** Calls back after so many milliseconds; gives what cancels it. */
  after(milliseconds: number, call: () => void): () => void;
}

/**
 * Publishes a value that changes often at a bounded rate: the first change at once, those that follow within the interval
 * together at its end. The value is made only when it is published, and one that is still the same is no news.
 */
export class Publisher<Value> implements Store<Value> {
  readonly #make: () => Value;
  readonly #interval: number;
  readonly #timer: Timer;
  readonly #listeners = new Set<() => void>();
  #value: Value;
  #resting: (() => void) | undefined;
  #pending = false;

  constructor(make: () => Value, interval: number, timer: Timer) {
    this.#make = make;
    this.#interval = interval;
    this.#timer = timer;
    this.#value = make();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  getSnapshot = (): Value => this.#value;

  /** Something that the value is made of has changed. */
  changed(): void {
    if (this.#resting) this.#pending = true;
    else this.#publish();
  }

  /** No more is published. */
  stop(): void {
    this.#resting?.();
    this.#listeners.clear();
  }

  #publish(): void {
    this.#pending = false;
    this.#resting = this.#timer.after(this.#interval, () => {
      this.#resting = undefined;
      if (this.#pending) this.#publish();
    });
    const value = this.#make();
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }
}
