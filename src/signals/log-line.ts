import type { View } from '../model/reading.ts';
import type { LogFault } from '../grammars/log-fault.ts';
import { runEnded } from './run-ended.ts';
import type { RunEnded } from './run-ended.ts';
import type { SubjectFacts } from './subject.ts';

/** The decisive line of the log of a run that is over; only of runs on whose end the program had a say. */
export interface LogLine extends RunEnded {
  readonly line: string;
  /** Does the line speak of an error at all? */
  readonly isError: boolean;
  /** Is it the headline of an uncaught exception or a panic? */
  readonly isTrace: boolean;
  readonly fault: LogFault;
}

/** Reads the last words of every run that ended by itself or by a probe. */
export function logLines(subject: SubjectFacts, view: View): readonly LogLine[] {
  return runEnded(subject, view).flatMap((ended) => {
    const { words, by } = ended;
    if (words.state !== 'said' || by === 'start-error' || by === 'oom-child') return [];
    const { line, isError, isTrace, fault } = words;
    return [{ ...ended, line, isError, isTrace, fault }];
  });
}
