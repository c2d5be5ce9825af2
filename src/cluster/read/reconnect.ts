import { linkedAbort } from './linked-abort.ts';
import type { Time } from './time.ts';

/** Milliseconds within which one of the readers tries again: as long as a person may have to look at what is stale. */
const scouting = 6000;

/**
 * What the readers of one server share. While it is away, one of them at a time, the scout, tries again within six seconds,
 * however long it was told to wait. The others rely on it and wait twice as long as they were told, so that all of them together
 * ask less than once in two seconds. When one gets through, none waits any longer.
 */
export class Reconnect {
  readonly #waiting = new Set<() => void>();
  #hasScout = false;

  /** Waits until it is time to try again, or until another reader got through. */
  async wait(milliseconds: number, time: Time, signal: AbortSignal): Promise<void> {
    const own = linkedAbort(signal);
    const isScout = !this.#hasScout;
    if (isScout) this.#hasScout = true;
    this.#waiting.add(own.abort);
    await time.sleep(isScout ? soon(milliseconds) : milliseconds * 2, own.signal);
    this.#waiting.delete(own.abort);
    if (isScout) this.#hasScout = false;
    own.unlink();
  }

  /** One got through after an outage. */
  through(): void {
    for (const wake of this.#waiting) wake();
  }
}

/** At most `scouting`; between its half and its whole by the same chance as the longer time, so that scouts of many clients scatter. */
function soon(milliseconds: number): number {
  if (milliseconds <= scouting) return milliseconds;
  return scouting / 2 + (milliseconds % (scouting / 2));
}
