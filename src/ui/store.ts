import type { Board, Store } from '../state/board.ts';
import { sizeOf } from '../terminal/size.ts';
import type { UiOptions, UiPorts } from './ports.ts';
import { reduce, type UiEvent } from './reduce.ts';
import type { Scene } from './scene.ts';
import { initialState, type UiState } from './state.ts';

/** What is drawn, at one instant. */
export interface Snapshot {
  readonly state: UiState;
  readonly board: Board;
  readonly now: number;
}

/** Holds the state of the screen beside the newest board; a new snapshot whenever one of them changed. */
export class UiStore implements Store<Snapshot> {
  readonly #ports: UiPorts;
  readonly #options: UiOptions;
  readonly #listeners = new Set<() => void>();
  #snapshot: Snapshot;

  constructor(ports: UiPorts, options: UiOptions) {
    this.#ports = ports;
    this.#options = options;
    this.#snapshot = { state: initialState(options.openAt), board: ports.board.getSnapshot(), now: ports.now() };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): Snapshot => this.#snapshot;

  /** Applies what happened. */
  dispatch(event: UiEvent): void {
    const board = this.#ports.board.getSnapshot();
    const now = this.#ports.now();
    const { columns, rows } = sizeOf(this.#options.stdout);
    const state = reduce(this.#snapshot.state, event, this.scene({ ...this.#snapshot, board, now }, columns, rows));
    this.#put({ state, board, now });
  }

  /** Lets ages grow. */
  tick(): void {
    this.#put({ ...this.#snapshot, now: this.#ports.now() });
  }

  /** What a snapshot is drawn with on a terminal of this size. */
  scene({ board, now }: Snapshot, columns: number, rows: number): Scene {
    return {
      board,
      now,
      columns,
      rows,
      diagnosisOf: (ref) => this.#ports.diagnosisOf(ref),
      canDebug: this.#ports.debug !== undefined && !this.#options.readOnly,
      demo: this.#options.demo,
      knownNamespaces: this.#options.knownNamespaces,
    };
  }

  #put(snapshot: Snapshot): void {
    this.#snapshot = snapshot;
    for (const listener of this.#listeners) listener();
  }
}
