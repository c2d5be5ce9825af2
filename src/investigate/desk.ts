import type { Diagnosis } from '../model/finding.ts';
import type { Want } from '../model/reading.ts';
import { wantKey } from '../model/reading.ts';
import type { Source } from '../model/source.ts';
import type { Causes } from '../engine/input.ts';
import type { EngineFault } from '../engine/candidates.ts';
import { correlate } from '../engine/correlate.ts';
import type { Case } from '../engine/correlate.ts';
import { diagnoseOne } from '../engine/diagnose-one.ts';
import { TracingView } from '../engine/tracing-view.ts';
import type { ClusterState } from '../state/cluster-state.ts';
import { ask, inParallel } from './ask.ts';
import { CaseFile } from './case-file.ts';
import type { CaseEntry } from './case-file.ts';
import type { Focus } from './focus.ts';
import { Memory } from './memory.ts';
import { planReads } from './plan.ts';
import { gatherCandidates, unheldPods } from './candidates.ts';
import type { Candidate } from './subjects.ts';

/** Reads at once, and reads in all for one look; beyond it what is unread stays unread. */
const limits = { width: 8, reads: 2000 } as const;

/** What has been found so far; the diagnoses stand in the order of the candidates. */
export interface Outcome {
  readonly candidates: readonly Candidate[];
  readonly diagnoses: readonly Diagnosis[];
  readonly faults: readonly EngineFault[];
}

export interface DeskOptions {
  readonly focus: Focus | undefined;
  readonly all: boolean;
}

/**
 * Where subjects are looked into: diagnoses them from what is remembered, reads what they want, and diagnoses again those
 * whose reads changed. Owns the memory; everything it decides is pure and elsewhere.
 */
export class Desk {
  readonly #source: Source;
  readonly #state: ClusterState;
  readonly #causes: Causes;
  readonly #memory = new Memory();
  readonly #cases = new CaseFile();
  readonly #inFlight = new Set<string>();
  #options: DeskOptions;
  #reads = 0;

  constructor(source: Source, state: ClusterState, causes: Causes, options: DeskOptions) {
    this.#source = source;
    this.#state = state;
    this.#causes = causes;
    this.#options = options;
  }

  /** Looks at something else from now on. */
  refocus(options: DeskOptions): void {
    this.#options = options;
    this.#reads = 0;
  }

  /** Reads under way. */
  get looking(): number {
    return this.#inFlight.size;
  }

  /** Diagnoses and reads until nothing more is wanted; false when the signal or the budget ended it before. */
  async settle(signal: AbortSignal): Promise<boolean> {
    for (;;) {
      const wants = this.wants();
      if (wants.length === 0) return true;
      if (signal.aborted || this.#reads >= limits.reads) return false;
      await inParallel(wants, limits.width, signal, (want) => this.read(want, signal));
    }
  }

  /** Diagnoses what changed and tells what is wanted now, most urgent first; what is being read already is left out. */
  wants(): readonly Want[] {
    const unheld = unheldPods(this.#state, this.#options).filter((want) => !this.#memory.answers.has(wantKey(want)));
    const candidates = this.candidates();
    for (const candidate of candidates) this.#diagnose(candidate);
    const planned = planReads(candidates, (uid) => this.#cases.get(uid)?.wants ?? [], {
      focus: this.#options.focus,
      everyone: this.#source.kind !== 'cluster' || this.#options.all,
    });
    return [...unheld, ...planned].filter((want) => !this.#inFlight.has(wantKey(want)));
  }

  /** Reads one thing and remembers it; whoever depends on it is diagnosed again. */
  async read(want: Want, signal: AbortSignal): Promise<void> {
    const key = wantKey(want);
    if (this.#inFlight.has(key) || signal.aborted) return;
    this.#inFlight.add(key);
    this.#reads += 1;
    try {
      const answer = await ask(this.#source, want, signal);
      if (signal.aborted && answer.reading.state === 'denied') return;
      if (this.#memory.put(want, answer, this.#source.now())) this.#cases.outdate(key);
      if (want.kind === 'object' && want.of === 'Pod') this.#hold(want.name, want.namespace);
    } finally {
      this.#inFlight.delete(key);
    }
  }

  /** Subjects that are suspect, in focus or, with `all`, any. */
  candidates(): readonly Candidate[] {
    return gatherCandidates(this.#state, this.#options);
  }

  /** Diagnoses everything anew at the next look: time alone may have changed it. */
  rethink(): void {
    this.#cases.outdateAll();
  }

  /** Answers that are due to be asked for again: outdated by a change of their subject, or older than so many milliseconds. */
  due(maxAge: number): readonly Want[] {
    const keys = this.#cases.keysInUse();
    this.#memory.retain(keys);
    return this.#memory.stale(keys, this.#source.now() - maxAge).filter((want) => !this.#inFlight.has(wantKey(want)));
  }

  /** What has been found so far, of the present candidates, correlated. */
  outcome(): Outcome {
    const candidates = this.candidates();
    this.#cases.retain(new Set(candidates.map((each) => each.uid)));
    const cases = candidates.map((candidate): Case => {
      const { diagnosed, wants } = this.#diagnose(candidate);
      return { ...diagnosed, uid: candidate.uid, likeness: candidate.likeness, complete: wants.length === 0 };
    });
    return { candidates, diagnoses: correlate(cases), faults: cases.flatMap((each) => each.faults) };
  }

  /** A Pod of which only the record was at hand is a subject from now on. */
  #hold(name: string, namespace: string | undefined): void {
    const reading = new TracingView(this.#memory.answers, this.#source.now()).object('Pod', name, namespace);
    const uid = reading.state === 'present' ? reading.value.metadata?.uid : undefined;
    if (reading.state === 'present' && uid !== undefined) this.#state.hold(uid, reading.value);
  }

  #diagnose(candidate: Candidate): CaseEntry {
    const known = this.#cases.current(candidate.uid, candidate.version);
    if (known) return known;
    for (const key of this.#cases.outdatedBy(candidate.uid, candidate.version)) this.#memory.outdate(key);
    const view = new TracingView(this.#memory.answers, this.#source.now());
    const diagnosed = diagnoseOne(candidate.facts, view, this.#causes, candidate.suspect);
    return this.#cases.put(candidate.uid, candidate.version, diagnosed, view.wants(), view.trace());
  }
}
