import { formatTime } from '../../facts/time.ts';
import type { Evidence, Remedy, Subject } from '../../model/finding.ts';
import type { Telling } from '../../signals/cause.ts';
import type { LogLine } from '../../signals/log-line.ts';
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

/** Does the line speak of this, and of an error? */
export function speaksOf(signal: LogLine, kind: LogLine['fault']['kind']): LogLine | undefined {
  return signal.isError && signal.fault.kind === kind ? signal : undefined;
}

/**
 * Puts a line of log into words. Of a run that a probe ended the log can only say why the probe failed (failure catalogue
 * §4.6), so there it stands beside the root.
 */
export function tellLine(seen: LogLine, about: Subject, words: LineWords): Telling {
  const { title, why, settles, remedies, evidence, certainty } = words;
  const measured = pace(seen);
  const byProbe = seen.by === 'liveness-probe' || seen.by === 'startup-probe';
  const ending = byProbe
    ? `${who(seen)} said so before its ${seen.by === 'startup-probe' ? 'startup' : 'liveness'} probe ended it.`
    : `${who(seen)} said so and ended with exit code ${seen.run.exitCode}${measured === '' ? '' : ` (${measured})`}.`;
  return {
    title: isPresent(seen)
      ? `${title}${aftermath(seen)}`
      : `${title}: ${who(seen)} ended over it at ${formatTime(seen.run.finishedAt)}${aftermath(seen)}`,
    why: why === undefined || why === '' ? ending : `${ending} ${why}`,
    certainty: byProbe ? 'possible' : (certainty ?? 'likely'),
    ...(byProbe ? { role: 'contributing', severity: 'warning' } : {}),
    ...(settles === undefined ? {} : { settles }),
    remedies: [...remedies, logOf(seen, about)],
    ...(evidence === undefined || evidence.length === 0 ? {} : { evidence }),
  };
}
