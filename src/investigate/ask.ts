import type { Answer, Want } from '../model/reading.ts';
import type { Source } from '../model/source.ts';

/**
 * Asks a source; trouble on the way, or the end of the time, becomes a denial that says what happened, so that an answer is
 * never awaited for ever.
 */
export async function ask(source: Source, want: Want, signal: AbortSignal): Promise<Answer> {
  const denied = (reason: string): Answer => ({
    kind: want.kind,
    reading: { state: 'denied', reason, asOf: source.now(), passing: true },
  });
  let stopWaiting = (): void => undefined;
  const timeIsUp = new Promise<Answer>((resolve) => {
    stopWaiting = () => resolve(denied('there was no time left to read it'));
    signal.addEventListener('abort', stopWaiting, { once: true });
  });
  try {
    return await Promise.race([source.answer(want, signal), timeIsUp]);
  } catch (error) {
    return denied(error instanceof Error ? error.message : String(error));
  } finally {
    signal.removeEventListener('abort', stopWaiting);
  }
}

/** Runs at most so many at once over a list, in its order; stops taking new ones when the signal is aborted. */
export async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  signal: AbortSignal,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined && !signal.aborted; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}
