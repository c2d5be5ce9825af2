interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Time that stands still until a test moves it. */
export class DrivenTime {
  #now: number;
  readonly #sleepers = new Set<Sleeper>();

  constructor(now = Date.parse('2026-03-01T12:00:00Z')) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#sleepers.delete(sleeper);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const sleeper: Sleeper = { at: this.#now + milliseconds, wake };
      this.#sleepers.add(sleeper);
      signal.addEventListener('abort', wake, { once: true });
    });
  }

  /** How long each sleeper still sleeps, in milliseconds, shortest first. */
  get sleeping(): readonly number[] {
    return [...this.#sleepers].map((each) => each.at - this.#now).sort((a, b) => a - b);
  }

  /** Moves on and wakes whoever is due, in order. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    const due = [...this.#sleepers].filter((each) => each.at <= end).sort((a, b) => a.at - b.at);
    for (const sleeper of due) {
      this.#now = Math.max(this.#now, sleeper.at);
      sleeper.wake();
    }
    this.#now = end;
  }
}
