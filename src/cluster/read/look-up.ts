import type { EventFacts } from '../../model/event.ts';
import type { Answer, Reading, Want } from '../../model/reading.ts';
import { wantKey } from '../../model/reading.ts';
import type { ObjectRef } from '../../model/ref.ts';
import type { CoreEvent } from '../../model/wire.ts';
import { newestFirst, readEvent } from '../../facts/event-facts.ts';
import { pluralOf, resources } from '../../facts/resources.ts';
import { listPath, objectPath } from './address.ts';
import type { Api } from './api.ts';
import { decoding } from './api.ts';
import { readBytes } from './body.ts';
import { eventNamespace, hasOwnUid } from './event-ledger.ts';
import type { EventLedger } from './event-ledger.ts';
import { readEventItem } from './followed.ts';
import { JsonReader } from './json-reader.ts';
import { readList } from './list.ts';
import { readLog } from './log.ts';
import { largestItem } from './page-parser.ts';
import { readObject } from './read-object.ts';
import type { LookedUp } from './read-object.ts';
import { shortReason } from './refusal.ts';
import { Trouble, troubleOf } from './trouble.ts';

/** More objects than this are no answer to a question about one Pod. */
const mostItems = 10_000;

/** Answers one want. What the server or the network denies is a reading, never an error. */
export async function lookUp(api: Api, ledger: EventLedger, want: Want, signal: AbortSignal): Promise<Answer> {
  switch (want.kind) {
    case 'object':
      return { kind: 'object', reading: await asReading(api, () => object(api, want, signal)) };
    case 'list':
      return { kind: 'list', reading: await asReading(api, () => list(api, want, signal)) };
    case 'events': {
      const known = ledger.of(want.ref);
      if (known) return { kind: 'events', reading: known };
      return { kind: 'events', reading: await asReading(api, () => events(api, want, signal)) };
    }
    case 'log':
      return { kind: 'log', reading: await asReading(api, () => readLog(api, want, signal)) };
  }
}

async function asReading<Value>(api: Api, read: () => Promise<Value>): Promise<Reading<Value>> {
  try {
    const value = await read();
    return { state: 'present', value, asOf: api.now() };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    const asOf = api.now();
    if (error.kind === 'missing') return { state: 'absent', asOf };
    return { state: 'denied', reason: shortReason(error), asOf, ...(isPassing(error) ? { passing: true } : {}) };
  }
}

/** No answer, a broken one, or a server that is busy or unwell: the next try may fare better. */
function isPassing({ kind, status }: Trouble): boolean {
  return kind === 'unreachable' || kind === 'broken' || kind === 'gone' || status === 429 || status >= 500;
}

async function object(api: Api, want: Want & { kind: 'object' }, signal: AbortSignal): Promise<LookedUp> {
  const { of, namespace, name } = want;
  if (resources[of].namespaced && namespace === undefined)
    throw new Trouble('refused', `no namespace given for ${of} ${name}`);
  const response = await api.get({ path: objectPath(of, namespace, name), signal, why: wantKey(want) });
  if (response.status !== 200) throw await troubleOf(response, api.now());
  const bytes = await readBytes(response, largestItem);
  const found = decoding(() => readObject(of, new JsonReader(bytes)));
  if (found === undefined) throw new Trouble('broken', 'the answer is no API object');
  return found;
}

async function list(api: Api, want: Want & { kind: 'list' }, signal: AbortSignal): Promise<readonly LookedUp[]> {
  const { of, scope } = want;
  const address = {
    path: listPath(of, scope.namespace),
    ...(scope.labelSelector === undefined ? {} : { labelSelector: scope.labelSelector }),
    ...(scope.fieldSelector === undefined ? {} : { fieldSelector: scope.fieldSelector }),
  };
  return collect(
    (receiver) => readList(api, address, (reader) => readObject(of, reader), receiver, { signal, why: wantKey(want) }),
    `more than ${mostItems} ${pluralOf(of)}`,
  );
}

async function events(api: Api, want: Want & { kind: 'events' }, signal: AbortSignal): Promise<readonly EventFacts[]> {
  const { ref } = want;
  const address = {
    path: `/api/v1/namespaces/${encodeURIComponent(eventNamespace(ref))}/events`,
    fieldSelector: eventSelector(ref),
  };
  const found = await collect<CoreEvent>(
    (receiver) => readList(api, address, readEventItem, receiver, { signal, why: wantKey(want) }),
    `more than ${mostItems} events`,
  );
  return newestFirst(found.map(readEvent));
}

function eventSelector(ref: ObjectRef): string {
  if (hasOwnUid(ref)) return `involvedObject.uid=${ref.uid}`;
  return `involvedObject.kind=${ref.kind},involvedObject.name=${ref.name}`;
}

interface Receiver<Item> {
  begin(): void;
  items(items: readonly Item[]): void;
}

async function collect<Item>(
  read: (receiver: Receiver<Item>) => Promise<string>,
  tooMany: string,
): Promise<readonly Item[]> {
  let found: Item[] = [];
  await read({
    begin: () => {
      found = [];
    },
    items: (items) => {
      for (const item of items) found.push(item);
      if (found.length > mostItems) throw new Trouble('refused', tooMany);
    },
  });
  return found;
}
