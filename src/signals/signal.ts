import type { Evidence, FindingState } from '../model/finding.ts';

/**
 * What every signal carries: one typed thing that was read, with where and when.
 * `state` says whether what it speaks of still holds; the engine copies it to the finding.
 */
export interface Signal {
  readonly state: FindingState;
  /** Milliseconds since the epoch: since when this is so. */
  readonly since?: number;
  /** Container it is about; none = the whole Pod or workload. */
  readonly container?: string;
  /** Position of an init container that is still in the way, as in `1/3`. */
  readonly init?: { readonly index: number; readonly total: number };
  readonly evidence: readonly Evidence[];
}
