import { setTimeout as pause } from 'node:timers/promises';
import type { Pod } from '../../model/wire.ts';

/** Between two looks, in milliseconds: short at first, for most containers run within a second. */
const looks = [150, 250, 400, 600, 1000] as const;

/**
 * Looks at the session's Pod again and again until `judge` gives an answer. `waited` is in milliseconds. A look that fails
 * is no answer: the next one may succeed, and `judge` keeps the time. Rejects with the signal's reason when it fires.
 */
export async function watchPod<Answer>(
  read: () => Promise<Pod | undefined>,
  judge: (pod: Pod | undefined, waited: number) => Answer | undefined,
  options: { readonly limit: number; readonly signal: AbortSignal },
): Promise<Answer> {
  const startedAt = performance.now();
  for (let look = 0; ; look += 1) {
    options.signal.throwIfAborted();
    const waited = performance.now() - startedAt;
    const seen = await read().then(
      (pod) => ({ pod }),
      (error: unknown) => ({ error }),
    );
    if ('error' in seen) {
      if (waited > options.limit) throw seen.error;
    } else {
      const answer = judge(seen.pod, waited);
      if (answer !== undefined) return answer;
    }
    await pause(looks[look] ?? 1000, undefined, { signal: options.signal });
  }
}
