import type { Timer } from '../state/publisher.ts';

/** The machine's timers. They keep no process alive: what is on the screen does. */
export const realTimer: Timer = {
  after(milliseconds, call) {
    const handle = setTimeout(call, milliseconds);
    handle.unref();
    return () => clearTimeout(handle);
  },
};
