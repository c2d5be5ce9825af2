import { causes } from '../causes/index.ts';
import type { DebugHintFacts } from '../model/debug-facts.ts';
import type { CauseId } from '../model/finding.ts';

/** Which way of debugging helps against a cause. */
export function debugHintOf(cause: CauseId): DebugHintFacts | undefined {
  return causes.find(({ id }) => id === cause)?.debug;
}
