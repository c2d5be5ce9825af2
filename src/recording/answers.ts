import type { Reading } from '../model/reading.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Kind, KindMap } from '../model/wire.ts';
import { pluralOf } from '../facts/resources.ts';
import { parseTime } from '../facts/time.ts';

/** What the server said of one object, if the file carries it: 404 is absence, any other refusal is denial. */
export function answerFor(
  snapshot: Snapshot,
  of: Kind,
  name: string,
  namespace: string | undefined,
  now: number,
): Reading<KindMap[Kind]> | undefined {
  const entry = snapshot.answers?.find(
    ({ ref }) => ref.kind === of && ref.name === name && (namespace === undefined || ref.namespace === namespace),
  );
  if (entry === undefined) return undefined;
  const asOf = parseTime(entry.at) || now;
  if (entry.code === 404) return { state: 'absent', asOf };
  return { state: 'denied', reason: entry.reason ?? `the server answered ${entry.code}`, asOf };
}

/** Does the file say that this kind was read whole, in this namespace or everywhere? */
export function isListed(snapshot: Snapshot, of: Kind, namespace: string | undefined): boolean {
  const resource = pluralOf(of);
  return (snapshot.listed ?? []).some(
    (entry) => entry.resource === resource && (entry.namespace === undefined || entry.namespace === namespace),
  );
}
