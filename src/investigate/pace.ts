/** Requests that may be made at once, and those that each second adds: as kubectl itself allows. */
const usual = { burst: 300, perSecond: 50 } as const;

/** Bounds requests per second; whoever owns it tells it when a second has passed. */
export class Pace {
  #left: number = usual.burst;

  /** Takes up to so many requests; gives back how many may be made now. */
  take(most: number): number {
    const taken = Math.min(most, this.#left);
    this.#left -= taken;
    return taken;
  }

  /** A second has passed. */
  refill(): void {
    this.#left = Math.min(usual.burst, this.#left + usual.perSecond);
  }
}
