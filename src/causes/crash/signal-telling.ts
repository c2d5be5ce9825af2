import type { Remedy, Subject } from '../../model/finding.ts';
import { defineCause } from '../../signals/cause.ts';
import type { Cause, OwnFacts, Telling } from '../../signals/cause.ts';
import type { RunEnded } from '../../signals/run-ended.ts';
import { lastLine, logOf, titled, who } from './wording.ts';

/** What the end by a signal means. */
interface SignalWords {
  /** Follows the name of the container in a title. */
  readonly did: string;
  readonly why: string;
  readonly settles: string;
  readonly remedies: (about: Subject) => readonly Remedy[];
}

/** A cause for programs that one signal ended without anybody asking for it. */
export function defineSignalDeath({
  signal,
  words,
  ...own
}: OwnFacts & { readonly signal: number; readonly words: SignalWords }): Cause<'run-ended'> {
  return defineCause({
    ...own,
    on: 'run-ended',
    scope: 'container',
    stage: 'running',
    severity: 'error',
    heals: 'no',
    parent: 'crash/app-error',
    debug: { way: 'copy' },
    find: (ended) => endedBySignal(ended, signal),
    tell: (seen, about) => tellSignal(seen, about, words),
  });
}

/** SIGABRT, which a program sends to itself. */
const abort = 6;

/** Did this signal end the run, and nobody is known to have asked for it? */
function endedBySignal(ended: RunEnded, signal: number): RunEnded | undefined {
  const { words } = ended;
  // .NET and others abort after an exception that nobody caught: what the exception is about then says more than the signal.
  if (signal === abort && words.state === 'said' && words.isTrace && words.fault.kind !== 'other') return undefined;
  return ended.by === 'signal' && ended.run.signal === signal ? ended : undefined;
}

/** Puts the end by a signal into words: what the program did, what that means, and its last words. */
function tellSignal(seen: RunEnded, about: Subject, words: SignalWords): Telling {
  const said = lastLine(seen);
  return {
    title: titled(seen, `${who(seen)} ${words.did} (exit code ${seen.run.exitCode}, ${seen.signalName ?? ''})`),
    why: said === undefined ? words.why : `${words.why} Its last words were "${said}".`,
    certainty: 'certain',
    settles: words.settles,
    remedies: [...words.remedies(about), logOf(seen, about)],
  };
}
