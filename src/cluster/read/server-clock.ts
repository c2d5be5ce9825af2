import type { Clock } from '../../support/clock.ts';

/** Below this many milliseconds a difference is the network's and the header's (whole seconds), not the clocks'. */
const tolerated = 2000;

/** The machine's clock, corrected by the server's `Date` header where the two differ. */
export class ServerClock implements Clock {
  readonly #machine: Clock;
  #offset = 0;

  constructor(machine: Clock) {
    this.#machine = machine;
  }

  /** Milliseconds since the epoch, as the server sees it. */
  now(): number {
    return this.#machine.now() + this.#offset;
  }

  /** Takes note of an answer's `Date`. */
  note(date: string | undefined): void {
    const server = date === undefined ? Number.NaN : Date.parse(date);
    if (!Number.isFinite(server)) return;
    const offset = server - this.#machine.now();
    // An offset that still holds is kept, so that "now" does not tremble with every answer.
    if (Math.abs(offset - this.#offset) > tolerated) this.#offset = Math.abs(offset) > tolerated ? offset : 0;
  }
}
