/** Where time comes from. Pure modules take a number; only the edge holds a Clock. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still, for files and recordings whose "now" is the instant they were taken. */
export function fixedClock(at: number): Clock {
  return { now: () => at };
}
