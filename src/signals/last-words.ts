import type { View } from '../model/reading.ts';
import type { ContainerFacts } from '../facts/containers.ts';
import type { EndedRun } from '../facts/ended-run.ts';
import { decisiveLine } from '../grammars/log-decisive.ts';
import type { DecisiveLine } from '../grammars/log-decisive.ts';
import { classifyLine } from '../grammars/log-fault.ts';
import type { LogFault } from '../grammars/log-fault.ts';
import type { PodSubject } from './subject.ts';

/** What a program said before it ended. `silent`: the log was read and is empty; `gone`: the kubelet no longer has it. */
export type LastWords =
  | ({
      readonly state: 'said';
      readonly fault: LogFault;
      readonly from: 'log' | 'previous-log' | 'message';
    } & DecisiveLine)
  | { readonly state: 'silent' | 'gone' | 'denied' | 'unread' };

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

function fromMessage(run: EndedRun): LastWords | undefined {
  return wordsOf(run.message, 'message');
}

/** A log that is no longer there is answered with 200 and a sentence instead (seen on 1.34). */
function isGone(text: string): boolean {
  return /^(?:unable to retrieve container logs for |failed to try resolving symlinks in path )/.test(text.trim());
}

function wordsOf(text: string, from: 'log' | 'previous-log' | 'message'): LastWords | undefined {
  const decisive = decisiveLine(text);
  if (!decisive) return undefined;
  return { state: 'said', ...decisive, from, fault: faultOf(decisive) };
}

/** The decisive line decides; where it names no fault that is known, or no other side, the other error lines may. */
function faultOf({ line, isError, others }: DecisiveLine): LogFault {
  if (!isError) return { kind: 'other' };
  const own = classifyLine(line);
  if (own.kind === 'other') return others.map(classifyLine).find(({ kind }) => kind !== 'other') ?? own;
  if (own.what !== undefined) return own;
  return others.map(classifyLine).find(({ kind, what }) => kind === own.kind && what !== undefined) ?? own;
}
