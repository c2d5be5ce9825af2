import { TracingView } from '../engine/tracing-view.ts';
import { wantKey } from '../model/reading.ts';
import type { Reading, Want } from '../model/reading.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { Source } from '../model/source.ts';
import type { Kind, KindMap } from '../model/wire.ts';

/** Reads one object of a known kind from a source. */
export async function readOne<K extends Kind>(
  source: Source,
  of: K,
  { name, namespace }: Pick<ObjectRef, 'name' | 'namespace'>,
  signal: AbortSignal,
): Promise<Reading<KindMap[K]>> {
  const want: Want = { kind: 'object', of, name, ...(namespace === undefined ? {} : { namespace }) };
  const answer = await source.answer(want, signal);
  return new TracingView(new Map([[wantKey(want), answer]]), source.now()).object(of, name, namespace);
}
