import { formatTime } from '../../facts/time.ts';
import type { CauseId, Evidence, Remedy, Subject } from '../../model/finding.ts';
import { defineCause } from '../../signals/cause.ts';
import type { Cause, DebugHint, OwnFacts, Telling } from '../../signals/cause.ts';
import type { LogLine } from '../../signals/log-line.ts';
import type { RunEnded } from '../../signals/run-ended.ts';
import { currentLog } from '../remedies.ts';
import { aftermath, isPresent, logOf, pace, who } from './wording.ts';

/** What a cause of the log makes of a line. */
export interface LineWords {
  readonly title: string;
  /** What else was found out, in sentences; the exit and the pace are added. */
  readonly why?: string;
  readonly settles?: string;
  readonly remedies: readonly Remedy[];
  readonly evidence?: readonly Evidence[];
  readonly certainty?: 'certain' | 'likely' | 'possible';
}

/** One thing that a program may say before it ends. */
interface LogFault {
  readonly kind: LogLine['fault']['kind'];
  /** Not by waiting unless said otherwise. */
  readonly heals?: 'no' | 'maybe';
  /** `crash/app-error` unless said otherwise. */
  readonly parent?: CauseId;
  readonly debug: DebugHint;
  readonly docs?: string;
  readonly words: (seen: LogLine, about: Subject) => LineWords;
}

/** A cause for programs whose log says why they ended. */
export function defineLogFault({
  kind,
  heals = 'no',
  parent = 'crash/app-error',
  words,
  ...own
}: OwnFacts & LogFault): Cause<'log-line'> {
  return defineCause({
    ...own,
    on: 'log-line',
    scope: 'container',
    stage: 'running',
    severity: 'error',
    heals,
    parent,
    find: (signal) => speaksOf(signal, kind),
    tell: (seen, about) => tellLine(seen, about, words(seen, about)),
  });
}

/** Does the line speak of this, and of an error? */
export function speaksOf(signal: LogLine, kind: LogLine['fault']['kind']): LogLine | undefined {
  return signal.isError && signal.fault.kind === kind ? signal : undefined;
}

/** Did the program end by itself with this code? */
export function endedWith({ ended }: LogLine, exitCode: number): boolean {
  return ended?.by === 'exit' && ended.run.exitCode === exitCode;
}

/**
 * Puts a line of log into words. Of a run that a probe ended the log can only say why the probe failed (failure catalogue
 * §4.6), and of a container that runs, why it is not ready: there it stands beside the root.
 */
export function tellLine(seen: LogLine, about: Subject, words: LineWords): Telling {
  const { ended } = seen;
  const { settles, remedies, evidence } = words;
  const isHint = ended === undefined || ended.by === 'liveness-probe' || ended.by === 'startup-probe';
  const why = `${situation(seen)} ${words.why ?? ''}`.trim();
  return {
    title: ended ? outcome(words.title, ended) : words.title,
    why,
    certainty: isHint ? 'possible' : (words.certainty ?? 'likely'),
    ...(isHint ? { role: 'contributing', severity: 'warning' } : {}),
    ...(settles === undefined ? {} : { settles }),
    remedies: [...remedies, ended ? logOf(ended, about) : currentLog(about, seen.container)],
    ...(evidence === undefined || evidence.length === 0 ? {} : { evidence }),
  };
}

function situation(seen: LogLine): string {
  const { ended, line } = seen;
  if (!ended) return `${who(seen)} runs without getting ready, and its log says "${line}".`;
  if (ended.by === 'liveness-probe') return `${who(seen)} said so before its liveness probe ended it.`;
  if (ended.by === 'startup-probe') return `${who(seen)} said so before its startup probe ended it.`;
  const measured = pace(ended);
  return `${who(seen)} said so and ended with exit code ${ended.run.exitCode}${measured === '' ? '' : ` (${measured})`}.`;
}

function outcome(title: string, ended: RunEnded): string {
  if (isPresent(ended)) return `${title}${aftermath(ended)}`;
  return `${title}: ${who(ended)} ended over it at ${formatTime(ended.run.finishedAt)}${aftermath(ended)}`;
}
