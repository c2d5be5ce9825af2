import type { Remedy } from '../../model/finding.ts';
import type { View } from '../../model/reading.ts';
import type { Telling } from '../../signals/cause.ts';
import type { ProbeFailed } from '../../signals/probe-failed.ts';
import { consequence, outcome, probed, probeDoes, probeSeverity } from './wording.ts';

/** What a cause over an HTTP status code saw. */
export interface StatusSeen {
  readonly signal: ProbeFailed;
  readonly now: number;
}

/** The signal, if the answer was one of these codes. */
export function withStatus(signal: ProbeFailed, view: View, fits: (code: number) => boolean): StatusSeen | undefined {
  const { fault, code } = signal.report;
  return fault === 'http-status' && code !== undefined && fits(code) ? { signal, now: view.now } : undefined;
}

/** Title and why of a probe that got an HTTP answer it does not accept. `meaning` says what the code means. */
export function tellStatus({ signal, now }: StatusSeen, meaning: string, remedies: readonly Remedy[]): Telling {
  const { report, path, port, container } = signal;
  return {
    title: `${container}: ${probeDoes(signal, 'gets', 'get')} ${report.code ?? ''} from ${path} on port ${port}; ${outcome(signal)}`,
    why: `${probed(signal)} answers ${report.code ?? ''}: ${meaning}. ${consequence(signal, now)}`,
    certainty: 'certain',
    severity: probeSeverity(signal),
    remedies,
  };
}
