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
import { hasSynced } from './synced.ts';

/** Milliseconds. */
const rhythm = { publish: 40, pump: 20, tick: 1000, rethink: 5000, reask: 15_000 } as const;
const width = 8;

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
  #scope: Scope;
  #state: ClusterState;
  #desk: Desk;
  #focus: readonly ObjectRef[] = [];
  #following = new AbortController();
  #found = new Map<string, Diagnosis>();
  #pumping = false;
  #stopped = false;
  #rethoughtAt = 0;

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
    this.#follow();
    this.#publisher.changed();
  }

  /** What the user looks at now, healthy or not: it is looked into first, and fully. */
  focus(refs: readonly ObjectRef[]): void {
    this.#focus = refs;
    this.#state.watch(refs.flatMap(({ uid }) => (uid === undefined ? [] : [uid])));
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
      state.apply(batch);
      this.#pump();
      this.#publisher.changed();
    };
    this.#source.follow(this.#scope, { watch: true, signal }, take).catch((error: unknown) => {
      if (!signal.aborted) this.#options.onFailure(error);
    });
  }

  /** Some faults come with time alone, and some answers grow old. */
  #tick(): void {
    if (this.#stopped) return;
    this.#state.tick();
    const now = this.#source.now();
    if (now - this.#rethoughtAt >= rhythm.rethink) {
      this.#rethoughtAt = now;
      this.#desk.rethink();
      this.#read(this.#desk.due(rhythm.reask));
    }
    this.#pump();
    this.#publisher.changed();
    this.#options.timer.after(rhythm.tick, () => this.#tick());
  }

  /** Looks into what changed; several changes in a row are one. */
  #pump(): void {
    if (this.#pumping || this.#stopped) return;
    this.#pumping = true;
    this.#options.timer.after(rhythm.pump, () => {
      this.#pumping = false;
      if (!this.#stopped) this.#read(this.#desk.wants());
      this.#publisher.changed();
    });
  }

  #read(wants: readonly Parameters<Desk['read']>[0][]): void {
    const free = Math.max(0, width - this.#desk.looking);
    for (const want of wants.slice(0, free)) {
      void this.#desk.read(want, this.#following.signal).finally(() => this.#pump());
    }
  }

  #makeBoard(): Board {
    const { candidates, diagnoses, faults } = this.#desk.outcome();
    this.#found = new Map(diagnoses.map((diagnosis) => [refKey(diagnosis.subject), diagnosis]));
    for (const fault of faults) this.#tell(fault);
    return makeBoard(this.#state, {
      context: this.#source.context,
      namespaces: this.#scope.namespaces,
      candidates,
      diagnoses,
      looking: this.#desk.looking,
      synced: hasSynced(this.#state.currencies(), this.#scope.namespaces),
    });
  }

  #tell(fault: EngineFault): void {
    const key = `${fault.where}: ${fault.message}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#options.onFault(fault);
  }
}
