import type { Diagnosis } from '../model/finding.ts';
import type { Want } from '../model/reading.ts';
import { wantKey } from '../model/reading.ts';
import type { Source } from '../model/source.ts';
import type { Causes } from '../engine/input.ts';
import type { EngineFault } from '../engine/candidates.ts';
import { correlate } from '../engine/correlate.ts';
import type { Case } from '../engine/correlate.ts';
import { diagnoseOne } from '../engine/diagnose-one.ts';
import { unreadPod } from '../engine/unread-pod.ts';
import { orUndiagnosed } from '../engine/undiagnosed.ts';
import { TracingView } from '../engine/tracing-view.ts';
import type { ClusterState } from '../state/cluster-state.ts';
import { ask, inParallel } from './ask.ts';
import { CaseFile } from './case-file.ts';
import { podInFocus, workloadInFocus } from './focus.ts';
import type { Focus } from './focus.ts';
import { Memory } from './memory.ts';
import { planReads } from './plan.ts';
import { Roster } from './roster.ts';
import { podRef } from './subjects.ts';
import type { Candidate } from './subjects.ts';

/** Reads at once, and reads in all for one look; beyond it what is unread stays unread. */
const limits = { width: 8, reads: 2000 } as const;

/** How long an answer is good, in milliseconds: of what is looked at, and of all else. */
const fresh = { inFocus: 15_000, others: 120_000 } as const;

/** Diagnoses that a review lets be made again because time has passed. */
const reviewed = 200;

/** A subject with what has been found of it; none before it was looked into. */
export interface Subject {
  readonly candidate: Candidate;
  readonly diagnosis?: Diagnosis;
}

/** What has been found so far. */
export interface Outcome {
  readonly subjects: readonly Subject[];
  readonly faults: readonly EngineFault[];
}

/** Whom to look into besides those that are suspect. */
export interface DeskOptions {
  readonly focus: Focus | undefined;
  readonly all: boolean;
}

/**
 * Where subjects are looked into: diagnoses them from what is remembered, tells what they want, reads it, and diagnoses again
 * those whose reads changed. Owns the memory; everything it decides is pure and elsewhere.
 */
export class Desk {
  readonly #source: Source;
  readonly #state: ClusterState;
  readonly #causes: Causes;
  readonly #roster: Roster;
  readonly #memory = new Memory();
  readonly #cases = new CaseFile();
  readonly #inFlight = new Map<string, Want>();
  #again = new Map<string, Want>();
  #everyone = false;
  #reads = 0;
  #revision = 0;
  #outcome: { readonly revision: number; readonly of: readonly Candidate[]; readonly outcome: Outcome } | undefined;

  constructor(source: Source, state: ClusterState, causes: Causes, options: DeskOptions) {
    this.#source = source;
    this.#state = state;
    this.#causes = causes;
    this.#roster = new Roster(state);
    this.refocus(options);
  }

  /** Looks at something else from now on. */
  refocus({ focus, all }: DeskOptions): void {
    this.#everyone = all || this.#source.kind !== 'cluster';
    this.#state.lookAt(
      all || focus
        ? { pod: (record) => all || podInFocus(focus, record), workload: (each) => all || workloadInFocus(focus, each) }
        : undefined,
    );
    this.#reads = 0;
  }

  /** What is being read. */
  get underWay(): readonly Want[] {
    return [...this.#inFlight.values()];
  }

  /** Diagnoses and reads until nothing more is wanted; false when the signal or the budget ended it before. */
  async settle(signal: AbortSignal): Promise<boolean> {
    for (;;) {
      this.diagnose();
      const wants = this.wants();
      if (wants.length === 0) return true;
      if (signal.aborted || this.#reads >= limits.reads) return false;
      await inParallel(wants, limits.width, signal, (want) => this.read(want, signal));
    }
  }

  /** Diagnoses what changed, at most so many subjects, what is looked at and new ones first; says whether some are left. */
  diagnose(most = Number.POSITIVE_INFINITY): boolean {
    const changed = this.#roster.candidates().filter(({ uid, version }) => !this.#cases.current(uid, version));
    const urgent = changed.filter(({ uid, inFocus }) => inFocus || !this.#cases.get(uid));
    const chosen = changed.length <= most ? changed : [...new Set([...urgent, ...changed])].slice(0, most);
    for (const candidate of chosen) this.#diagnose(candidate);
    return chosen.length < changed.length;
  }

  /** What is wanted now, most urgent first, then what should be asked again; what is being read already is left out. */
  wants(): readonly Want[] {
    const now = this.#source.now();
    const unheld = this.#roster.unheld().filter((want) => !this.#memory.rests(want, now));
    const planned = planReads(
      this.#roster.candidates(),
      (uid) => this.#cases.get(uid)?.wants.filter((want) => !this.#memory.answers.has(wantKey(want))) ?? [],
      this.#everyone,
    );
    return [...unheld, ...planned, ...this.#again.values()].filter((want) => !this.#inFlight.has(wantKey(want)));
  }

  /** Reads one thing and remembers it; whoever depends on it is diagnosed again. */
  async read(want: Want, signal: AbortSignal): Promise<void> {
    const key = wantKey(want);
    if (this.#inFlight.has(key) || signal.aborted) return;
    this.#inFlight.set(key, want);
    this.#reads += 1;
    try {
      const answer = await ask(this.#source, want, signal);
      this.#again.delete(key);
      if (signal.aborted && answer.reading.state === 'denied') return;
      if (this.#memory.put(want, answer, this.#source.now())) this.#cases.outdate(key);
      if (want.kind === 'object' && want.of === 'Pod') this.#hold(want.name, want.namespace);
    } finally {
      this.#inFlight.delete(key);
    }
  }

  /**
   * Time has passed: lets what is looked at, and the oldest of all other diagnoses, be made again, and takes note of answers
   * that are due to be asked for again, because their subject changed or they are old. Gives back whether there is anything.
   */
  review(): boolean {
    const now = this.#source.now();
    const candidates = this.#roster.candidates();
    const focused = new Set(candidates.flatMap(({ uid, inFocus }) => (inFocus ? [uid] : [])));
    this.#cases.retain(new Set(candidates.map(({ uid }) => uid)));
    this.#cases.outdateOldest(reviewed);
    for (const uid of focused) this.#cases.outdateOf(uid);
    const readers = this.#cases.readers();
    this.#memory.retain((key) => readers.has(key), now);
    const freshFor = (key: string): number =>
      [...(readers.get(key) ?? [])].some((uid) => focused.has(uid)) ? fresh.inFocus : fresh.others;
    const due = focused.size === 0 ? () => fresh.others : freshFor;
    this.#again = new Map(this.#memory.due(readers.keys(), due, now).map((want) => [wantKey(want), want]));
    return candidates.length > 0;
  }

  /** What has been found so far of the present subjects, correlated; the same object while nothing of it changed. */
  outcome(): Outcome {
    const candidates = this.#roster.candidates();
    const known = this.#outcome;
    if (known?.revision === this.#revision && known.of === candidates) return known.outcome;
    const cases = candidates.flatMap((candidate): readonly Case[] => {
      const entry = this.#cases.get(candidate.uid);
      if (!entry) return [];
      const { uid, likeness, suspect } = candidate;
      return [{ ...entry.diagnosed, uid, likeness, suspect, complete: entry.wants.length === 0 }];
    });
    const diagnoses = new Map(correlate(cases).map((diagnosis, index) => [cases[index]?.uid, diagnosis]));
    const outcome: Outcome = {
      subjects: candidates.map((candidate) => {
        const diagnosis = diagnoses.get(candidate.uid);
        return { candidate, ...(diagnosis ? { diagnosis } : {}) };
      }),
      faults: cases.flatMap((each) => each.faults),
    };
    this.#outcome = { revision: this.#revision, of: candidates, outcome };
    return outcome;
  }

  /** Sick Pods whose objects were not to be had, with the reason: they must not go unmentioned. */
  unread(): readonly Diagnosis[] {
    const bare = [...this.#state.podsOfInterest()].filter(({ suspect, pod }) => suspect && !pod);
    const view = new TracingView(this.#memory.answers, this.#source.now());
    return bare.flatMap(({ record }) => {
      const reading = view.object('Pod', record.name, record.namespace);
      if (reading.state === 'absent') return []; // it was deleted meanwhile
      const reason = reading.state === 'denied' ? reading.reason : 'there was no time left to read it';
      return [unreadPod(podRef(record), record.status, reason)];
    });
  }

  /** A Pod of which only the record was at hand is a subject from now on. */
  #hold(name: string, namespace: string | undefined): void {
    const reading = new TracingView(this.#memory.answers, this.#source.now()).object('Pod', name, namespace);
    const uid = reading.state === 'present' ? reading.value.metadata?.uid : undefined;
    if (reading.state === 'present' && uid !== undefined) this.#state.hold(uid, reading.value);
  }

  #diagnose(candidate: Candidate): void {
    for (const key of this.#cases.outdatedBy(candidate.uid, candidate.version)) this.#memory.outdate(key);
    const view = new TracingView(this.#memory.answers, this.#source.now());
    const { facts, suspect } = candidate;
    const diagnosed = orUndiagnosed(facts, () => diagnoseOne(facts, view, this.#causes, suspect));
    this.#cases.put(candidate.uid, candidate.version, diagnosed, view.wants(), view.trace());
    this.#revision += 1;
  }
}
