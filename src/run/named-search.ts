import type { Target } from '../cli/targets.ts';
import { isKind } from '../facts/resources.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { Scope, Source } from '../model/source.ts';
import { ClusterState } from '../state/cluster-state.ts';
import { readOne } from './read-one.ts';
import { checkTargets, focusOf } from './targets.ts';

/**
 * Looks for what was named on the command line while the screen is open: the screen never waits for the network. A Pod or a
 * workload is where the screen opens; a Service has to be asked for its Pods first.
 */
export class NamedSearch {
  /** Where the screen opens, when that is clear without asking. */
  readonly openAt: ObjectRef | undefined;
  /** Where it goes once that is known, when it was not clear. Never rejects; pending for ever when nothing is found. */
  readonly goTo: Promise<ObjectRef>;
  readonly #source: Source;
  readonly #scope: Scope;
  readonly #targets: readonly Target[];
  readonly #ended = new AbortController();
  readonly #missing = new AbortController();
  readonly #found = Promise.withResolvers<ObjectRef>();

  constructor(source: Source, scope: Scope, targets: readonly Target[]) {
    this.#source = source;
    this.#scope = scope;
    this.#targets = targets;
    this.openAt = clearRef(targets, scope);
    this.goTo = this.#found.promise;
  }

  /** Aborted when nothing of that name is there; the reason is the error that says so. */
  get missing(): AbortSignal {
    return this.#missing.signal;
  }

  /** Begins to ask. */
  start(): void {
    this.#search().catch((error: unknown) => {
      if (!this.#ended.signal.aborted) this.#missing.abort(error);
    });
  }

  /** Ends what is under way. */
  stop(): void {
    this.#ended.abort();
  }

  async #search(): Promise<void> {
    const { signal } = this.#ended;
    const focus = await focusOf(this.#source, this.#scope, this.#targets, signal);
    const first = focus?.targets[0];
    if (focus === undefined || first === undefined || signal.aborted) return;
    if (this.openAt === undefined) this.#found.resolve(first);
    if (!isKind(first.kind)) return;
    const reading = await readOne(this.#source, first.kind, first, signal);
    if (reading.state !== 'absent' || signal.aborted) return;
    const state = new ClusterState(() => this.#source.now());
    await this.#source.follow(this.#scope, { watch: false, signal }, (batch) => state.apply(batch));
    if (!signal.aborted) checkTargets(focus, state, this.#targets);
  }
}

function clearRef([first]: readonly Target[], { namespaces: [namespace] }: Scope): ObjectRef | undefined {
  if (first === undefined || first.kind === 'Service') return undefined;
  return namespace === undefined ? first : { ...first, namespace };
}
