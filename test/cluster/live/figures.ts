/** `1.23 s`: a time in milliseconds for people. */
export const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

/** The middle one of these numbers; the lower of two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Throws where a measured time passes its limit; both in milliseconds. */
export function atMost(what: string, ms: number, limit: number): void {
  if (!(ms <= limit)) throw new Error(`${what} took ${inSeconds(ms)}, more than ${inSeconds(limit)}`);
}

/** Throws where something does not hold. */
export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}
