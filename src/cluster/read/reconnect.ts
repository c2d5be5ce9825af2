import { linkedAbort } from './linked-abort.ts';
import type { Time } from './time.ts';

/** What the readers of one server share: when one of them gets through again, the others need not wait any longer. */
export class Reconnect {
  readonly #waiting = new Set<() => void>();

  /** Waits so many milliseconds, or until another reader got through. */
  async wait(milliseconds: number, time: Time, signal: AbortSignal): Promise<void> {
    const own = linkedAbort(signal);
    this.#waiting.add(own.abort);
    await time.sleep(milliseconds, own.signal);
    this.#waiting.delete(own.abort);
    own.unlink();
  }

  /** One got through after an outage. */
  through(): void {
    for (const wake of this.#waiting) wake();
  }
}
