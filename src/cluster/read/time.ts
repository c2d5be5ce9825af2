import type { Clock } from '../../support/clock.ts';
import { systemClock } from '../../support/clock.ts';

/** A clock that one can wait by. */
export interface Time extends Clock {
  /** Resolves after so many milliseconds, or at once when the signal is aborted; never rejects. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The machine's clock and timers. */
export const systemTime: Time = {
  now: () => systemClock.now(),
  sleep(milliseconds, signal) {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done, { once: true });
    });
  },
};
