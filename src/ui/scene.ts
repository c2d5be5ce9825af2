import type { Diagnosis } from '../model/finding.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { Board } from '../state/board.ts';

/** What a frame is drawn from besides the state. The reducer gets it too: moving needs to know what is where. */
export interface Scene {
  readonly board: Board;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly columns: number;
  readonly rows: number;
  readonly diagnosisOf: (ref: ObjectRef) => Diagnosis | undefined;
  readonly canDebug: boolean;
  readonly demo: boolean;
  readonly knownNamespaces: readonly string[];
}
