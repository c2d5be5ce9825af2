import { refKey, type ObjectRef } from '../model/ref.ts';
import { copySequence } from '../terminal/clipboard.ts';
import type { Suspend } from '../terminal/hand-over.ts';
import { sizeOf } from '../terminal/size.ts';
import type { UiOptions, UiPorts } from './ports.ts';
import { needsOf } from './needs.ts';
import { runSession } from './session.ts';
import type { Snapshot, UiStore } from './store.ts';
import { topScreen } from './state.ts';
import { subjectOf } from './subject.ts';

/**
 * Does what the state asks for: starts reads and ends those no longer wanted, tells what is looked at, copies, hands the terminal
 * over. The screen never waits for any of it.
 */
export class Conductor {
  readonly #store: UiStore;
  readonly #ports: UiPorts;
  readonly #options: UiOptions;
  readonly #running = new Map<string, AbortController>();
  readonly #ended = new AbortController();
  #suspend: Suspend | undefined;
  #inSession = false;
  #focus = '';
  #copied = 0;
  #scope = 0;

  constructor(store: UiStore, ports: UiPorts, options: UiOptions) {
    this.#store = store;
    this.#ports = ports;
    this.#options = options;
  }

  /** While a session has the terminal, Ctrl-C is its own. */
  get inSession(): boolean {
    return this.#inSession;
  }

  /** Gets Ink's way to hand the terminal over, for as long as the screen is mounted. */
  lend(suspend: Suspend): () => void {
    this.#suspend = suspend;
    return () => (this.#suspend = undefined);
  }

  /** Looks at the newest state; called at every change. */
  follow(): void {
    if (this.#ended.signal.aborted) return;
    const snapshot = this.#store.getSnapshot();
    this.#tellScope(snapshot);
    this.#tellFocus(snapshot);
    this.#copy(snapshot);
    this.#read(snapshot);
    this.#startSession(snapshot);
  }

  /** Ends everything that runs; nothing is waited for. */
  end(): void {
    this.#ended.abort();
    for (const controller of this.#running.values()) controller.abort();
    this.#running.clear();
  }

  #read({ state }: Snapshot): void {
    const needs = new Map(needsOf(state).map((need) => [need.key, need]));
    for (const [key, controller] of this.#running) {
      if (needs.has(key)) continue;
      controller.abort();
      this.#running.delete(key);
    }
    for (const [key, need] of needs) {
      if (this.#running.has(key)) continue;
      const controller = new AbortController();
      this.#running.set(key, controller);
      need.run(this.#ports, controller.signal).then(
        (apply) => {
          if (!controller.signal.aborted) this.#store.dispatch({ kind: 'settled', apply });
        },
        (error: unknown) => {
          if (!controller.signal.aborted) throw error;
        },
      );
    }
  }

  #tellFocus({ state, board, now }: Snapshot): void {
    const { columns, rows } = sizeOf(this.#options.stdout);
    const scene = this.#store.scene({ state, board, now }, columns, rows);
    const refs = state.screens.toReversed().flatMap((screen): readonly ObjectRef[] => {
      if (!('viewed' in screen)) return [];
      const { ref, group } = subjectOf(screen.viewed, scene);
      return group === undefined ? [ref] : [ref, group.ref];
    });
    const unique = [...new Map(refs.map((ref) => [`${refKey(ref)} ${ref.uid ?? ''}`, ref])).entries()];
    const focus = unique.map(([key]) => key).join('\n');
    if (focus === this.#focus) return;
    this.#focus = focus;
    this.#ports.focus(unique.map(([, ref]) => ref));
  }

  #tellScope({ state: { scope } }: Snapshot): void {
    if (scope === undefined || scope.serial === this.#scope) return;
    this.#scope = scope.serial;
    this.#ports.setNamespaces(scope.namespaces);
  }

  #copy({ state: { copied } }: Snapshot): void {
    if (copied === undefined || copied.serial === this.#copied) return;
    this.#copied = copied.serial;
    const sequence = copySequence(copied.text);
    if (sequence !== undefined) this.#options.stdout.write(sequence);
  }

  #startSession({ state }: Snapshot): void {
    const screen = topScreen(state);
    const suspend = this.#suspend;
    const port = this.#ports.debug;
    if (this.#inSession || !suspend || !port || screen.kind !== 'debug' || screen.phase.kind !== 'session') return;
    this.#inSession = true;
    void runSession(port, screen.phase, suspend, this.#options, this.#ended.signal).then((apply) => {
      this.#inSession = false;
      if (!this.#ended.signal.aborted) this.#store.dispatch({ kind: 'settled', apply });
    });
  }
}
