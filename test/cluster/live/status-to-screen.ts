import type { ApiWatch } from './api-watch.ts';
import { inSeconds, must } from './figures.ts';
import { rowOf } from './frame.ts';
import type { PtyScreen } from './pty-screen.ts';

/** A fault that is about to show: where its row is to appear, and what tells it. */
export type Expected = {
  /** As the row names it: `deploy/cart`. */
  readonly workload: string;
  /** A text of the line (see `describe.ts`) with which the cluster first shows it; `a|b` means any of them. */
  readonly shows: string;
  /** What the row must say. */
  readonly cause: string;
  /** How long the cluster may take to show it. */
  readonly seconds: number;
  /** Milliseconds that the row may take instead of three seconds. */
  readonly limit?: number;
};

/** How long a status change may take to be a row with its cause, in milliseconds. */
const usual = 3000;

/**
 * Milliseconds from the moment when the API server first told of the fault to the row with its cause. A row may be quicker than
 * our own watch: then it took no time that could be measured.
 * Throws, showing what the row said meanwhile, where it took longer than that.
 */
export async function statusToScreen(
  { workload, shows, cause, seconds, limit = usual }: Expected,
  watch: ApiWatch,
  screen: PtyScreen,
): Promise<number> {
  const [, name = ''] = workload.split('/');
  const rows: { readonly at: number; readonly text: string }[] = [];
  const row = screen.until(`the row of ${workload} that says ${cause}`, seconds + 10, (text) => {
    const now = rowOf(text, workload) ?? '';
    if (now !== rows.at(-1)?.text) rows.push({ at: performance.now(), text: now });
    return now.includes(cause);
  });
  const [changed, shown] = await Promise.all([watch.first(name, shows, seconds), row.then(() => performance.now())]);
  const took = Math.max(0, shown - changed);
  const history = rows.map(({ at, text }) => `${inSeconds(at - changed)} ${text}`).join('\n');
  must(
    took <= limit,
    `${workload} took ${inSeconds(took)}, more than ${inSeconds(limit)}; its row, since the change:\n${history}`,
  );
  return took;
}
