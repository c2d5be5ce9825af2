import type { DebugPort } from '../model/debug.ts';
import type { EventFacts } from '../model/event.ts';
import type { Diagnosis } from '../model/finding.ts';
import type { Reading } from '../model/reading.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { Board, Store } from '../state/board.ts';
import type { Terminal } from '../terminal/terminal.ts';

/**
 * All that the screen can see and do. It reads the board and never waits: every promise here may take for ever,
 * and the screen goes on. Texts need no cleaning by the implementer: the screen sanitises whatever it draws.
 */
export interface UiPorts {
  readonly board: Store<Board>;
  /** What is looked at now, most important first; replaces the last call. Also for subjects that are healthy. */
  focus(refs: readonly ObjectRef[]): void;
  /** The newest diagnosis of a subject in focus, a healthy one too; asked again at every change of the board. */
  diagnosisOf(ref: ObjectRef): Diagnosis | undefined;
  /** Follows other namespaces from now on; none = the whole cluster. The board empties and is `synced: false` meanwhile. */
  setNamespaces(namespaces: readonly string[]): void;
  listNamespaces(signal: AbortSignal): Promise<Reading<readonly string[]>>;
  /** Names of a Pod's containers: init containers and debug containers too, the default container first. */
  listContainers(pod: ObjectRef, signal: AbortSignal): Promise<Reading<readonly string[]>>;
  /** The tail of a log, at most about 1 MiB. */
  readLog(pod: ObjectRef, container: string, previous: boolean, signal: AbortSignal): Promise<Reading<string>>;
  /** Every event known of an object, newest first. */
  readEvents(ref: ObjectRef, signal: AbortSignal): Promise<Reading<readonly EventFacts[]>>;
  /** The object as YAML, redacted. */
  readObject(ref: ObjectRef, signal: AbortSignal): Promise<Reading<string>>;
  /** None where debug containers are impossible: recordings and files. */
  readonly debug?: DebugPort;
  /** Milliseconds since the epoch: the source's now. */
  now(): number;
}

/** How the screen is opened. */
export interface UiOptions extends Terminal {
  /** A named subject: the screen opens at its diagnosis. */
  readonly openAt?: ObjectRef;
  /** A named subject that has to be found out first: the screen goes to its diagnosis from the list. Must not reject. */
  readonly goTo?: Promise<ObjectRef>;
  /** Closes the screen when it is aborted: what it was opened for is not there. */
  readonly close?: AbortSignal;
  /** Hides everything that changes the cluster. */
  readonly readOnly: boolean;
  /** A recording that ships inside: said in the header. */
  readonly demo: boolean;
  /** Namespaces that the kubeconfig's contexts name: offered on the empty screen and where listing is forbidden. */
  readonly knownNamespaces: readonly string[];
  /** Draw with ASCII only (`wantsAscii` of src/terminal). */
  readonly ascii: boolean;
}
