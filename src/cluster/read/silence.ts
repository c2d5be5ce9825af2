import { linkedAbort } from './linked-abort.ts';
import type { LinkedAbort } from './linked-abort.ts';
import type { Time } from './time.ts';

/** Ends a read that has gone silent: a connection can be dead without a word, and then no error ever comes. */
export interface SilenceWatch {
  /** Starts to count. */
  start(): void;
  /** Something came. */
  heard(): void;
  /** Changes how long the silence may be, in milliseconds. */
  allow(milliseconds: number): void;
  /** Stops to count: the read has ended. */
  stop(): void;
  /** It was this watch that ended the read. */
  readonly isSilent: boolean;
}

/** Aborts `read` once nothing was heard for so many milliseconds. */
export function watchSilence(time: Time, limit: number, read: LinkedAbort): SilenceWatch {
  let heardAt = 0;
  let allowed = limit;
  let isSilent = false;
  const counting = linkedAbort(read.signal);
  let nap: LinkedAbort | undefined;
  const count = async (): Promise<void> => {
    for (;;) {
      const left = heardAt + allowed - time.now();
      if (counting.signal.aborted) return;
      if (left <= 0) break;
      nap = linkedAbort(counting.signal);
      await time.sleep(left, nap.signal);
      nap.unlink();
    }
    isSilent = true;
    read.abort();
  };
  return {
    start() {
      heardAt = time.now();
      void count();
    },
    heard() {
      heardAt = time.now();
    },
    allow(milliseconds) {
      if (milliseconds === allowed) return;
      allowed = milliseconds;
      // Who sleeps by the old limit has to count anew.
      nap?.abort();
    },
    stop() {
      counting.unlink();
      counting.abort();
    },
    get isSilent() {
      return isSilent;
    },
  };
}
