import type { View } from '../model/reading.ts';
import type { AnyCause } from '../signals/any-cause.ts';
import type { Cause, Telling } from '../signals/cause.ts';
import { extractors } from '../signals/index.ts';
import type { SignalKind } from '../signals/index.ts';
import type { Signal } from '../signals/signal.ts';
import type { SubjectFacts } from '../signals/subject.ts';

/** A cause that recognised something, before precedence decides what it is worth. */
export interface Candidate {
  readonly cause: AnyCause;
  readonly signal: Signal;
  readonly telling: Telling;
}

/** A cause or extractor that threw: reported by id, never fatal. */
export interface EngineFault {
  readonly where: string;
  readonly message: string;
}

export interface Candidates {
  readonly candidates: readonly Candidate[];
  readonly faults: readonly EngineFault[];
}

/** Reads one kind of signal after the other, once, and lets each cause look at the kind that it names. */
export function findCandidates(subject: SubjectFacts, view: View, causes: readonly AnyCause[]): Candidates {
  const faults: EngineFault[] = [];
  const candidates = signalKinds.flatMap((kind) => study(kind, subject, view, causes, faults));
  return { candidates, faults };
}

const signalKinds = Object.keys(extractors).filter((name): name is SignalKind => name in extractors);

function study<K extends SignalKind>(
  kind: K,
  subject: SubjectFacts,
  view: View,
  causes: readonly AnyCause[],
  faults: EngineFault[],
): readonly Candidate[] {
  const signals = guarded(`signal ${kind}`, faults, () => extractors[kind](subject, view)) ?? [];
  if (signals.length === 0) return [];
  return causes.flatMap((cause) => {
    if (!looksAt(cause, kind)) return [];
    return signals.flatMap((signal): readonly Candidate[] => {
      const telling = guarded(cause.id, faults, () => cause.diagnose(signal, view, subject.ref));
      return telling ? [{ cause, signal, telling }] : [];
    });
  });
}

function looksAt<K extends SignalKind>(cause: AnyCause, kind: K): cause is AnyCause & Cause<K> {
  return cause.on === kind;
}

function guarded<Value>(where: string, faults: EngineFault[], work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    faults.push({ where, message: String(error) });
    return undefined;
  }
}
