import { setMaxListeners } from 'node:events';

/** A controller of its own that also ends when the outer signal does. */
export interface LinkedAbort {
  readonly signal: AbortSignal;
  abort(): void;
  /** Lets go of the outer signal. */
  unlink(): void;
}

/** Links a controller to a signal, so that a part can be ended before the whole. */
export function linkedAbort(outer: AbortSignal): LinkedAbort {
  const controller = new AbortController();
  // Dozens of reads hang on one signal; Node warns above ten.
  setMaxListeners(0, controller.signal);
  const abort = (): void => controller.abort();
  if (outer.aborted) abort();
  else outer.addEventListener('abort', abort, { once: true });
  return { signal: controller.signal, abort, unlink: () => outer.removeEventListener('abort', abort) };
}
