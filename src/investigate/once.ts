import type { Diagnosis } from '../model/finding.ts';
import type { Batch, Scope, Source } from '../model/source.ts';
import type { Causes } from '../engine/input.ts';
import { ClusterState } from '../state/cluster-state.ts';
import { Desk } from './desk.ts';
import type { EngineFault } from '../engine/candidates.ts';
import type { Focus } from './focus.ts';

/** How a single look is bounded, and what it covers. */
export interface OnceOptions {
  /** What the user named; it is looked into fully, however healthy. */
  readonly focus?: Focus;
  /** Diagnose every Pod and workload, not only what triage suspects. */
  readonly all?: boolean;
  /** Ends the investigation: what is unread by then stays unread. */
  readonly signal?: AbortSignal;
}

/** What a single look found. */
export interface Looked {
  readonly diagnoses: readonly Diagnosis[];
  readonly faults: readonly EngineFault[];
  readonly state: ClusterState;
  /** Time ran out before everything that was wanted had been read. */
  readonly cutShort: boolean;
}

/**
 * Reads a source once, and looks into its suspects until nothing more that can be read would change the answer. Causes may still be
 * loading while the first lists arrive.
 */
export async function investigateOnce(
  source: Source,
  scope: Scope,
  causes: Causes | Promise<Causes>,
  options: OnceOptions = {},
): Promise<Looked> {
  const signal = options.signal ?? new AbortController().signal;
  const state = new ClusterState(() => source.now());
  const early: Batch[] = [];
  let take = (batch: Batch): void => void early.push(batch);
  const followed = source.follow(scope, { watch: false, signal }, (batch) => take(batch));
  // An error that comes before the causes do is thrown below, not lost.
  followed.catch(() => undefined);
  const desk = new Desk(source, state, await causes, { focus: options.focus, all: options.all ?? false });
  take = (batch) => state.apply(batch);
  for (const batch of early) state.apply(batch);
  await followed;
  const settled = await desk.settle(signal);
  const { subjects, faults } = desk.outcome();
  const diagnoses = [...subjects.flatMap(({ diagnosis }) => diagnosis ?? []), ...desk.unread()];
  return { diagnoses, faults, state, cutShort: !settled };
}
