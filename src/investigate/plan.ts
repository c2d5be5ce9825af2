import type { Want } from '../model/reading.ts';
import { wantKey } from '../model/reading.ts';
import { podInFocus, workloadInFocus } from './focus.ts';
import type { Focus } from './focus.ts';
import type { Candidate } from './subjects.ts';

/** Whom to look into. */
export interface PlanOptions {
  readonly focus: Focus | undefined;
  /** Look into every subject, not only one of each kind of failure: reads cost nothing, or everything was asked for. */
  readonly everyone: boolean;
}

/**
 * Which of the wants of all subjects to read, in which order: those in focus first, then what most subjects wait for, then the
 * subjects' own order. Of subjects that very likely fail alike only the first is looked into. Pure.
 */
export function planReads(
  candidates: readonly Candidate[],
  wantsOf: (uid: string) => readonly Want[],
  options: PlanOptions,
): readonly Want[] {
  const planned = new Map<string, { readonly want: Want; focused: boolean; readers: number; readonly order: number }>();
  for (const candidate of representatives(candidates, options)) {
    const focused = isFocused(candidate, options.focus);
    for (const want of wantsOf(candidate.uid)) {
      const key = wantKey(want);
      const known = planned.get(key);
      if (known) {
        known.readers += 1;
        known.focused ||= focused;
      } else planned.set(key, { want, focused, readers: 1, order: planned.size });
    }
  }
  return [...planned.values()]
    .sort((a, b) => Number(b.focused) - Number(a.focused) || b.readers - a.readers || a.order - b.order)
    .map(({ want }) => want);
}

/** One subject for each way of failing, and everyone in focus. */
function representatives(candidates: readonly Candidate[], options: PlanOptions): readonly Candidate[] {
  if (options.everyone) return candidates;
  const seen = new Set<string>();
  return candidates.filter((candidate) => {
    const first = !seen.has(candidate.likeness);
    seen.add(candidate.likeness);
    return first || isFocused(candidate, options.focus);
  });
}

/** Is this subject named, or does it belong to something named? */
export function isFocused(candidate: Candidate, focus: Focus | undefined): boolean {
  if (candidate.record) return podInFocus(focus, candidate.record);
  return candidate.facts.kind === 'workload' && workloadInFocus(focus, candidate.facts.workload);
}
