import { formatDuration, formatTime, parseTime } from '../../facts/time.ts';
import type { Remedy, Subject } from '../../model/finding.ts';
import type { RunEnded } from '../../signals/run-ended.ts';
import { currentLog, previousLog } from '../remedies.ts';

/** `app`, `init container migrate (1 of 2)`, `sidecar relay`: how a title names the container. */
export function who({ container, role, init }: Pick<RunEnded, 'container' | 'role' | 'init'>): string {
  if (role === 'sidecar') return `sidecar ${container}`;
  return init ? `init container ${container} (${init.index + 1} of ${init.total})` : container;
}

/** `4 restarts in 6m, the last run took 21s`: what was counted and measured of it; empty where nothing was. */
export function pace({ restarts, podStartedAt, run }: RunEnded): string {
  const span = run.finishedAt - podStartedAt;
  const within = podStartedAt > 0 && span > 0 ? ` in ${formatDuration(span)}` : '';
  const parts = [
    ...(restarts > 0 ? [`${restarts} restart${restarts === 1 ? '' : 's'}${within}`] : []),
    ...(run.took === undefined ? [] : [`the last run took ${run.took < 1000 ? 'under 1s' : formatDuration(run.took)}`]),
  ];
  return parts.join(', ');
}

/** What became of it: nothing to add while it lasts, else that it runs again or since when. */
export function aftermath({ state, facts }: RunEnded): string {
  if (state === 'active') return '';
  const running = facts.status?.state?.running;
  if (!running?.startedAt) return '';
  const since = parseTime(running.startedAt);
  return state === 'recovering' || since === 0 ? '; it runs again' : `; it has run since ${formatTime(since)}`;
}

/** A title with the pace behind it, and what became of it. */
export function titled(seen: RunEnded, said: string): string {
  const measured = pace(seen);
  return `${said}${measured === '' ? '' : `: ${measured}`}${aftermath(seen)}`;
}

/** The command that shows the log of the run that ended. */
export function logOf(seen: RunEnded, about: Subject): Remedy {
  const isPrevious = seen.run.path.includes('lastState');
  return isPrevious ? previousLog(about, seen.container) : currentLog(about, seen.container);
}

/** Is this the present: it fails now, or did a moment ago? */
export function isPresent({ state }: RunEnded): boolean {
  return state === 'active' || state === 'recovering';
}

/** `"…"` of the last line, where the program left one. */
export function lastLine({ words }: RunEnded): string | undefined {
  return words.state === 'said' ? words.line : undefined;
}

/** Has it run well since, for longer than a restart counts as recent? */
export function isBehind(seen: RunEnded): boolean {
  return !isPresent(seen) && seen.isRunning;
}
