import type { Remedy, Subject } from '../../model/finding.ts';
import type { Telling } from '../../signals/cause.ts';
import type { RunEnded } from '../../signals/run-ended.ts';
import { lastLine, logOf, titled, who } from './wording.ts';

/** Did this signal end the run, and nobody is known to have asked for it? */
export function endedBySignal(ended: RunEnded, signal: number): RunEnded | undefined {
  return ended.by === 'signal' && ended.run.signal === signal ? ended : undefined;
}

/** Puts the end by a signal into words: what the program did, what that means, and its last words. */
export function tellSignal(
  seen: RunEnded,
  about: Subject,
  words: { readonly did: string; readonly why: string; readonly settles: string; readonly remedies: readonly Remedy[] },
): Telling {
  const said = lastLine(seen);
  return {
    title: titled(seen, `${who(seen)} ${words.did} (exit code ${seen.run.exitCode}, ${seen.signalName ?? ''})`),
    why: said === undefined ? words.why : `${words.why} Its last words were "${said}".`,
    certainty: 'certain',
    settles: words.settles,
    remedies: [...words.remedies, logOf(seen, about)],
  };
}
