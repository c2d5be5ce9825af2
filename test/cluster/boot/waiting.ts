import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks until the answer is true. Throws after `seconds`, naming what was waited for and the last failure.
 * A failing question counts as "not yet".
 */
export async function until(what: string, seconds: number, isSo: () => Promise<boolean>, everyMs = 200): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  let last = '';
  while (Date.now() < deadline) {
    try {
      if (await isSo()) return;
      last = '';
    } catch (error) {
      last = error instanceof Error ? `: ${error.message}` : '';
    }
    await pause(everyMs);
  }
  throw new Error(`waited ${seconds} s for ${what}${last}`);
}
