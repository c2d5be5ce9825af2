import type { Timer } from '../../src/state/publisher.ts';

/** A timer whose time stands still until a test moves it; what was promised meanwhile is let happen in between. */
export class DrivenTimer implements Timer {
  now = 0;
  #calls: { readonly at: number; readonly call: () => void }[] = [];

  after(milliseconds: number, call: () => void): () => void {
    const entry = { at: this.now + milliseconds, call };
    this.#calls.push(entry);
    return () => {
      this.#calls = this.#calls.filter((each) => each !== entry);
    };
  }

  /** Lets so many milliseconds pass. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      await settled();
      const next = this.#calls.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#calls = this.#calls.filter((each) => each !== next);
      this.now = Math.max(this.now, next.at);
      next.call();
    }
    this.now = end;
  }
}

/** Whatever is promised and waits for no time has happened. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
