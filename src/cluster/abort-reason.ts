import { messageOf } from './errors-code.ts';

/** The reason that a signal was aborted for, as an Error. */
export function abortReason(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new Error(messageOf(reason), { cause: reason });
}
