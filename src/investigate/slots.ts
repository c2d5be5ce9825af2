import type { Want } from '../model/reading.ts';

/** Reads under way at once: in all, and of those that a kubelet answers, which may hang. */
const slots = { all: 8, logs: 4 } as const;

/** Which of these wants may be asked for now, in their order, beside those that are under way: logs never take every slot. Pure. */
export function admitted(wants: readonly Want[], underWay: Iterable<Want>): readonly Want[] {
  let free: number = slots.all;
  let logs: number = slots.logs;
  for (const { kind } of underWay) {
    free -= 1;
    if (kind === 'log') logs -= 1;
  }
  const chosen: Want[] = [];
  for (const want of wants) {
    if (chosen.length >= free) break;
    if (want.kind === 'log') {
      if (logs <= 0) continue;
      logs -= 1;
    }
    chosen.push(want);
  }
  return chosen;
}
