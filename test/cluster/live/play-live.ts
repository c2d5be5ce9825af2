import type { Api } from '../boot/api.ts';
import { namespaceOf } from '../runner/scenario.ts';
import { setUp, strike } from '../runner/stage.ts';
import type { LiveTest } from './live-test.ts';

/** Runs one live test from empty stage to empty stage, prints one line, and tells whether it passed. Never throws. */
export async function playLive(api: Api, test: LiveTest, program: string, keep: boolean): Promise<boolean> {
  const began = Date.now();
  const tell = (mark: string, text: string): void =>
    console.log(`${mark} ${test.name}: ${text} (${((Date.now() - began) / 1000).toFixed(0)} s)`);
  try {
    await setUp(api, test);
    tell('ok  ', await test.run({ api, namespace: namespaceOf(test), program }));
    return true;
  } catch (error) {
    tell('FAIL', error instanceof Error ? error.message : String(error));
    return false;
  } finally {
    if (!keep) await strike(api, test).catch((error: unknown) => tell('note', `not cleared away: ${String(error)}`));
  }
}
