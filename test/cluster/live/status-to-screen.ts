import type { ApiWatch } from './api-watch.ts';
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
};

/**
 * Milliseconds from the moment when the API server first told of the fault to the row with its cause. A row may be quicker than
 * our own watch: then it took no time that could be measured.
 */
export async function statusToScreen(
  { workload, shows, cause, seconds }: Expected,
  watch: ApiWatch,
  screen: PtyScreen,
): Promise<number> {
  const [, name = ''] = workload.split('/');
  const row = screen.until(`the row of ${workload} that says ${cause}`, seconds + 10, (text) =>
    (rowOf(text, workload) ?? '').includes(cause),
  );
  const [changed, shown] = await Promise.all([watch.first(name, shows, seconds), row.then(() => performance.now())]);
  return Math.max(0, shown - changed);
}
