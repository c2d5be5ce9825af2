import { apiOutage } from './api-outage.ts';
import { crashAndDebug } from './crash-and-debug.ts';
import { crashCopy } from './crash-copy.ts';
import { latency } from './latency.ts';
import type { LiveTest } from './live-test.ts';

/** All live tests; the one that stops the API server comes last. */
export const liveTests: readonly LiveTest[] = [crashCopy, crashAndDebug, latency, apiOutage];
