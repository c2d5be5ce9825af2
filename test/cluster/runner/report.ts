import type { Result } from './play.ts';

/** Prints one line for a scenario; what was seen of it follows if it failed, or if looking was all that was asked. */
export function report(result: Result, seenToo: boolean): void {
  const { scenario, passed, got, title, seconds, shownAfter } = result;
  const expected = scenario.expect.kind === 'healthy' ? 'healthy' : scenario.expect.ids.join('|');
  const times = `${seconds.toFixed(0)} s, shown after ${shownAfter === undefined ? '-' : `${shownAfter.toFixed(0)} s`}`;
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${scenario.name}: expected ${expected}, got ${got} (${times}) ${title}`);
  if (passed && !seenToo) return;
  for (const line of result.seen) console.log(`       ${line.replaceAll('\n', '\n         ')}`);
}
