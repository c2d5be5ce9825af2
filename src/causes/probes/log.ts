import type { View } from '../../model/reading.ts';
import type { ProbeFailed } from '../../signals/probe-failed.ts';

/** The newest line of the failing run's log that fits, if the log could be read. */
export function lineOfRun(signal: ProbeFailed, view: View, pattern: RegExp): string | undefined {
  const log = view.log(signal.pod, signal.container, signal.previous);
  if (log.state !== 'present') return undefined;
  return log.value
    .split('\n')
    .filter((line) => pattern.test(line))
    .at(-1)
    ?.trim()
    .slice(0, 300);
}
