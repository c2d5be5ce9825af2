import type { View } from '../model/reading.ts';
import type { AnyCause } from '../signals/any-cause.ts';
import type { Cause, Telling } from '../signals/cause.ts';
import { extractors } from '../signals/index.ts';
import type { SignalKind, SignalMap } from '../signals/index.ts';
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

type Signals = { -readonly [K in SignalKind]?: readonly SignalMap[K][] };

/** Reads all signals of a subject once, then lets each cause look at the kind it names. */
export function findCandidates(subject: SubjectFacts, view: View, causes: readonly AnyCause[]): Candidates {
  const faults: EngineFault[] = [];
  const signals: Signals = {};
  for (const kind of signalKinds) read(kind, subject, view, signals, faults);
  const candidates = causes.flatMap((cause) => ask(cause, cause, subject, view, signals, faults));
  return { candidates, faults };
}

const signalKinds = Object.keys(extractors).filter((name): name is SignalKind => name in extractors);

function read<K extends SignalKind>(
  kind: K,
  subject: SubjectFacts,
  view: View,
  into: Signals,
  faults: EngineFault[],
): void {
  try {
    into[kind] = extractors[kind](subject, view);
  } catch (error) {
    faults.push({ where: `signal ${kind}`, message: String(error) });
  }
}

function ask<K extends SignalKind>(
  cause: Cause<K>,
  known: AnyCause,
  subject: SubjectFacts,
  view: View,
  signals: Signals,
  faults: EngineFault[],
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const signal of signals[cause.on] ?? []) {
    try {
      const telling = cause.diagnose(signal, view, subject.ref);
      if (telling) found.push({ cause: known, signal, telling });
    } catch (error) {
      faults.push({ where: cause.id, message: String(error) });
    }
  }
  return found;
}
