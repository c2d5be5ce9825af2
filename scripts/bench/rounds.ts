/** Something that is timed; one call is one run. */
export type Contender = { readonly name: string; run(): Promise<number> };

/** Medians by name, in milliseconds. */
export type Medians = ReadonlyMap<string, number>;

/**
 * Runs all contenders in turn, so that a slow spell of the machine hits each alike, and takes the median of each.
 * The first turn warms the file cache and does not count.
 */
export async function medians(contenders: readonly Contender[], rounds: number): Promise<Medians> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run } of contenders) {
      const took = await run();
      if (round > 0) times.get(name)?.push(took);
    }
  }
  return new Map(Array.from(times, ([name, list]) => [name, median(list)]));
}

/** The middle of some numbers, or the mean of the two in the middle. Of none it is NaN. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}
