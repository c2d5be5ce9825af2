import type { Diagnosis } from '../model/finding.ts';
import { refKey } from '../model/ref.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { Batch, Scope, Source } from '../model/source.ts';
import type { EngineFault } from '../engine/candidates.ts';
import type { Causes } from '../engine/input.ts';
import type { Board, Store } from '../state/board.ts';
import { ClusterState } from '../state/cluster-state.ts';
import { Publisher } from '../state/publisher.ts';
import type { Timer } from '../state/publisher.ts';
import { makeBoard } from './board.ts';
import { Desk } from './desk.ts';
import { missingNamespaces } from './missing-namespaces.ts';
import { Pace } from './pace.ts';
import { admitted } from './slots.ts';
import { hasSynced, isReachable } from './synced.ts';

/** Milliseconds. */
const rhythm = { publish: 40, pump: 20, tick: 1000, review: 5000 } as const;

/** Diagnoses made in one go: the screen must not wait for more. */
const slice = 40;

export interface LiveOptions {
  readonly scope: Scope;
  readonly timer: Timer;
  /** Bugs of causes; each is told once. */
  readonly onFault: (fault: EngineFault) => void;
  /** The source cannot be followed at all. */
  readonly onFailure: (error: unknown) => void;
}

/** Follows a source, looks into its suspects as they come and go, and publishes what the list shows. */
export class LiveInvestigation {
  readonly #source: Source;
  readonly #causes: Causes;
  readonly #options: LiveOptions;
  readonly #publisher: Publisher<Board>;
  readonly #told = new Set<string>();
  readonly #pace = new Pace();
  #scope: Scope;
  #state: ClusterState;
  #desk: Desk;
  #focus: readonly ObjectRef[] = [];
  #following = new AbortController();
  #found = new Map<string, Diagnosis>();
  #missing: readonly string[] = [];
  #wondered = false;
  #pumping = false;
  #stopped = false;
  readonly #waiting = new Set<() => void>(); // cancel what is to come
  #reviewedAt = 0;
  #held = false; // by the pace
  #shown: { readonly of: readonly unknown[]; readonly board: Board } | undefined;

  constructor(source: Source, causes: Causes, options: LiveOptions) {
    this.#source = source;
    this.#causes = causes;
    this.#options = options;
    this.#scope = options.scope;
    this.#state = new ClusterState(() => source.now());
    this.#desk = this.#newDesk();
    this.#publisher = new Publisher(() => this.#makeBoard(), rhythm.publish, options.timer);
  }

  get board(): Store<Board> {
    return this.#publisher;
  }

  /** Begins to follow. */
  start(): void {
    this.#follow();
    this.#tick();
  }

  /** Ends everything that is under way; nothing is published any more. */
  stop(): void {
    this.#stopped = true;
    this.#following.abort();
    for (const cancel of this.#waiting) cancel();
    this.#publisher.stop();
  }

  /** Follows other namespaces from now on; none = the whole cluster. */
  setNamespaces(namespaces: readonly string[]): void {
    this.#following.abort();
    this.#following = new AbortController();
    this.#scope = { ...this.#scope, namespaces };
    this.#state = new ClusterState(() => this.#source.now());
    this.#desk = this.#newDesk();
    this.#found.clear();
    this.#missing = [];
    this.#wondered = false;
    this.#follow();
    this.#publisher.changed();
  }

  /** What the user looks at now, healthy or not: it is looked into first, and fully. */
  focus(refs: readonly ObjectRef[]): void {
    this.#focus = refs;
    this.#desk.refocus({ focus: { targets: refs }, all: false });
    this.#pump();
  }

  /** The newest diagnosis of a subject that is sick or in focus. */
  diagnosisOf(ref: ObjectRef): Diagnosis | undefined {
    return this.#found.get(refKey(ref));
  }

  #newDesk(): Desk {
    return new Desk(this.#source, this.#state, this.#causes, { focus: { targets: this.#focus }, all: false });
  }

  #follow(): void {
    const { signal } = this.#following;
    const state = this.#state;
    const take = (batch: Batch): void => {
      if (signal.aborted) return;
      const before = state.version;
      state.apply(batch);
      if (state.version === before) return; // nothing that an answer or the list shows
      this.#pump();
      this.#publisher.changed();
    };
    this.#source.follow(this.#scope, { watch: true, signal }, take).catch((error: unknown) => {
      if (!signal.aborted) this.#options.onFailure(error);
    });
  }

  #after(milliseconds: number, call: () => void): void {
    const cancel = this.#options.timer.after(milliseconds, () => {
      this.#waiting.delete(cancel);
      call();
    });
    this.#waiting.add(cancel);
  }

  /** Some faults come with time alone, and some answers grow old; where nothing is sick and nobody looks there is nothing to do. */
  #tick(): void {
    const before = this.#state.version;
    this.#state.tick();
    const now = this.#source.now();
    const due = Math.abs(now - this.#reviewedAt) >= rhythm.review;
    if (due) this.#reviewedAt = now;
    const reviewed = due && this.#desk.review();
    this.#pace.refill();
    if (reviewed || this.#held || this.#state.version !== before) this.#pump();
    this.#after(rhythm.tick, () => this.#tick());
  }

  /** Looks into what changed; several changes in a row are one. */
  #pump(): void {
    if (this.#pumping || this.#stopped) return;
    this.#pumping = true;
    this.#after(rhythm.pump, () => {
      this.#pumping = false;
      const more = this.#desk.diagnose(slice);
      this.#read();
      this.#wonder();
      if (more) this.#pump();
      this.#publisher.changed();
    });
  }

  /** Asks for as much as may be asked now. */
  #read(): void {
    if (!isReachable(this.#state.currencies())) return; // the watches tell when it is back
    const wants = admitted(this.#desk.wants(), this.#desk.underWay);
    const allowed = this.#pace.take(wants.length);
    this.#held = allowed < wants.length;
    for (const want of wants.slice(0, allowed)) {
      void this.#desk.read(want, this.#following.signal).finally(() => this.#pump());
    }
  }

  /** Nothing at all in a namespace: is there one of that name? Asked once. */
  #wonder(): void {
    const { namespaces } = this.#scope;
    const bare = this.#state.podCount === 0 && hasSynced(this.#state.currencies(), namespaces);
    if (this.#wondered || !bare || this.#source.kind !== 'cluster') return;
    this.#wondered = true;
    const { signal } = this.#following;
    void missingNamespaces(this.#source, namespaces, signal).then((missing) => {
      if (signal.aborted || missing.length === 0) return;
      this.#missing = missing;
      this.#publisher.changed();
    });
  }

  #makeBoard(): Board {
    const { subjects, faults } = this.#desk.outcome();
    const state = this.#state;
    const looking = this.#desk.underWay.length;
    const of = [
      state,
      state.version,
      subjects,
      looking,
      this.#scope,
      this.#missing,
      Math.floor(state.now() / rhythm.review),
    ];
    const known = this.#shown;
    if (known && of.every((each, index) => each === known.of[index])) return known.board;
    this.#found = new Map(
      subjects.flatMap(({ diagnosis }) => (diagnosis ? [[refKey(diagnosis.subject), diagnosis] as const] : [])),
    );
    for (const fault of faults) this.#tell(fault);
    const board = makeBoard(state, {
      context: this.#source.context,
      namespaces: this.#scope.namespaces,
      subjects,
      looking,
      synced: hasSynced(state.currencies(), this.#scope.namespaces),
      missing: this.#missing,
    });
    this.#shown = { of, board };
    return board;
  }

  #tell(fault: EngineFault): void {
    const key = `${fault.where}: ${fault.message}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#options.onFault(fault);
  }
}
