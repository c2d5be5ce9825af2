import type { View } from '../model/reading.ts';
import type { ContainerFacts } from '../facts/containers.ts';
import type { EndedRun } from '../facts/ended-run.ts';
import { decisiveLine } from '../grammars/log-decisive.ts';
import type { DecisiveLine } from '../grammars/log-decisive.ts';
import { classifyLine } from '../grammars/log-fault.ts';
import type { LogFault } from '../grammars/log-fault.ts';
import type { PodSubject } from './subject.ts';

/** The decisive line, what it complains about, and where it was read. */
export interface Said extends DecisiveLine {
  readonly state: 'said';
  readonly fault: LogFault;
  readonly from: 'log' | 'previous-log' | 'message';
}

/** What a program said before it ended. `silent`: the log was read and is empty; `gone`: the kubelet no longer has it. */
export type LastWords = Said | { readonly state: 'silent' | 'gone' | 'denied' | 'unread' };

/**
 * Reads the log of a run that is over. While the container waits, the kubelet gives the same log as the current and as the
 * previous one (kubernetes pkg/kubelet/kubelet_pods.go, validateContainerLogStatus); once it runs again only the previous
 * one is that of the run that ended. The termination message stands in where there is no log.
 */
export function lastWords(subject: PodSubject, container: ContainerFacts, run: EndedRun, view: View): LastWords {
  const state = container.status?.state ?? {};
  const tries = state.running ? [true] : state.terminated ? [false] : [true, false];
  let worst: LastWords = { state: 'unread' };
  for (const previous of tries) {
    const reading = view.log(subject.ref, container.name, previous);
    if (reading.state === 'unread') return fromMessage(run) ?? { state: 'unread' };
    if (reading.state === 'present' && !isGone(reading.value)) {
      const words = wordsOf(reading.value, previous ? 'previous-log' : 'log');
      if (words) return words;
      worst = { state: 'silent' };
    } else if (worst.state === 'unread' || worst.state === 'denied') {
      worst = { state: reading.state === 'denied' ? 'denied' : 'gone' };
    }
  }
  return fromMessage(run) ?? worst;
}

function fromMessage(run: EndedRun): Said | undefined {
  return wordsOf(run.message, 'message');
}

/** A log that is no longer there is answered with 200 and a sentence instead (seen on 1.34). */
function isGone(text: string): boolean {
  return /^(?:unable to retrieve container logs for |failed to try resolving symlinks in path )/.test(text.trim());
}

/** The decisive line of a text, classified; none where it says nothing. */
export function wordsOf(text: string, from: Said['from']): Said | undefined {
  const decisive = decisiveLine(text);
  return decisive && { state: 'said', ...decisive, ...reasonIn(decisive), from };
}

/** What programs say when they end for a reason that they gave before. */
const summary =
  /\b(?:giv(?:e|es|ing) up|retries|attempts?|exiting|aborting|(?:fail(?:ed|ure)|unable|cannot|could not) (?:to )?(?:start|initiali[sz]e|boot)\w*|error (?:while )?(?:starting|initiali[sz]ing|booting)|(?:startup|start-up|boot|initiali[sz]ation) failed|wait(?:ed|ing)? for .*caches? to (?:be )?sync(?:ed)?)\b/i;

/**
 * The line that gives the reason, classified: the decisive one, save where that only sums up, or names a fault without the other
 * side. An older error line is not taken for the reason otherwise: it may have been overcome.
 */
function reasonIn({ line, isError, others }: DecisiveLine): { readonly line: string; readonly fault: LogFault } {
  if (!isError) return { line, fault: { kind: 'other' } };
  const own = classifyLine(line);
  const wanted = (fault: LogFault): boolean =>
    own.kind === 'other' ? fault.kind !== 'other' : fault.kind === own.kind && fault.what !== undefined;
  if (own.what !== undefined || (own.kind === 'other' && !summary.test(line))) return { line, fault: own };
  for (const other of others) {
    const fault = classifyLine(other);
    if (wanted(fault)) return { line: other, fault };
  }
  // What sums up points to the error right before it, even to one that no pattern knows.
  const before = own.kind === 'other' ? others[0] : undefined;
  if (before !== undefined && !summary.test(before)) return { line: before, fault: own };
  return { line, fault: own };
}
