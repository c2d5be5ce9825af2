import { apiOutage } from './api-outage.ts';
import { badInput, badInputOnScreen } from './bad-input.ts';
import { crashAndDebug } from './crash-and-debug.ts';
import { crashCopy } from './crash-copy.ts';
import { debugCommand, debugRestricted } from './debug-command.ts';
import { latency } from './latency.ts';
import type { LiveTest } from './live-test.ts';

/** All live tests; the one that stops the API server comes last. */
export const liveTests: readonly LiveTest[] = [
  ...[badInput, badInputOnScreen, debugCommand, debugRestricted, crashCopy],
  ...[crashAndDebug, latency, apiOutage],
];
