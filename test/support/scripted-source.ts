import type { Answer, Want } from '../../src/model/reading.ts';
import { wantKey } from '../../src/model/reading.ts';
import type { Snapshot } from '../../src/model/snapshot.ts';
import type { Batch, Source } from '../../src/model/source.ts';
import { createFileSource } from '../../src/recording/file-source.ts';

/** A source that delivers a snapshot like a cluster does, and then whatever the test pushes; it notes what it is asked. */
export interface ScriptedSource extends Source {
  /** Delivers a change to whoever follows. */
  push(batch: Batch): void;
  /** Delivers another snapshot, as a relist would. */
  show(snapshot: Snapshot): Promise<void>;
  /** Keys of all wants, in order. */
  readonly asked: readonly string[];
}

/** Makes one; `kind: 'cluster'`, so that reads count and only representatives are looked into. */
export function scriptedSource(first: Snapshot): ScriptedSource {
  let current = createFileSource(first, 'test');
  let sink: ((batch: Batch) => void) | undefined;
  const asked: string[] = [];
  const deliver = (to: (batch: Batch) => void): Promise<void> =>
    current.follow({ namespaces: [] }, { watch: false, signal: new AbortController().signal }, to);
  return {
    kind: 'cluster',
    context: 'test',
    now: () => current.now(),
    asked,
    push: (batch) => sink?.(batch),
    async show(snapshot) {
      current = createFileSource(snapshot, 'test');
      if (sink) await deliver(sink);
    },
    async follow(_scope, { watch, signal }, to) {
      sink = to;
      await deliver(to);
      if (watch && !signal.aborted) {
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      }
    },
    answer(want: Want, signal: AbortSignal): Promise<Answer> {
      asked.push(wantKey(want));
      return current.answer(want, signal);
    },
  };
}
