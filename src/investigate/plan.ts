import type { Want } from '../model/reading.ts';
import { wantKey } from '../model/reading.ts';
import type { Candidate } from './subjects.ts';

/**
 * Which of the wants of all subjects to read, in which order: those in focus first, then what most subjects wait for, then the
 * subjects' own order. Of subjects that very likely fail alike only the first is looked into, unless `everyone` is: reads cost
 * nothing, or everything was asked for. Pure.
 */
export function planReads(
  candidates: readonly Candidate[],
  wantsOf: (uid: string) => readonly Want[],
  everyone: boolean,
): readonly Want[] {
  const planned = new Map<string, { readonly want: Want; focused: boolean; readers: number; readonly order: number }>();
  for (const candidate of representatives(candidates, everyone)) {
    const focused = candidate.inFocus;
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
function representatives(candidates: readonly Candidate[], everyone: boolean): readonly Candidate[] {
  if (everyone) return candidates;
  const seen = new Set<string>();
  return candidates.filter((candidate) => {
    const first = !seen.has(candidate.likeness);
    seen.add(candidate.likeness);
    return first || candidate.inFocus;
  });
}
