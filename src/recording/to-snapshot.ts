import type { AnswerEntry, ListedEntry, LogEntry, Snapshot } from '../model/snapshot.ts';
import type { ApiObject } from '../model/wire.ts';
import { UserError } from '../support/user-error.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Turns one parsed document into a snapshot; throws UserError for what is not of Kubernetes or not a snapshot of ours. */
export function toSnapshot(document: unknown, name: string): Snapshot {
  if (Array.isArray(document)) {
    return document.map((item: unknown) => toSnapshot(item, name)).reduce(joinObjects, empty);
  }
  if (!isFields(document)) throw notKubernetes(name);
  const { apiVersion, kind } = document;
  if (typeof kind !== 'string' || typeof apiVersion !== 'string') throw notKubernetes(name);
  if (apiVersion.startsWith('pod-doctor/')) return readOwn(document, apiVersion, kind, name);
  if (!kind.endsWith('List')) return { ...empty, objects: [readObject(document, name)] };
  const items = document['items'] ?? [];
  if (!Array.isArray(items)) throw new UserError(`${name}: the items of a ${kind} are not a list`);
  // Items of a typed list, such as the API itself sends, carry no kind of their own.
  const defaults = kind === 'List' ? {} : { apiVersion, kind: kind.slice(0, -'List'.length) };
  return {
    ...empty,
    objects: items.map((item: unknown) => readObject(isFields(item) ? { ...defaults, ...item } : item, name)),
  };
}

const empty: Snapshot = { apiVersion: 'pod-doctor/v1', kind: 'Snapshot', objects: [] };

function joinObjects(a: Snapshot, b: Snapshot): Snapshot {
  return { ...a, objects: [...a.objects, ...b.objects] };
}

function readOwn(document: Fields, apiVersion: string, kind: string, name: string): Snapshot {
  if (apiVersion !== 'pod-doctor/v1') {
    throw new UserError(`${name} is of version ${apiVersion}, and this program reads pod-doctor/v1; use a newer one`);
  }
  if (kind === 'DiagnosisList')
    throw new UserError(`${name} is an answer, not what it was made from; use: snapshot --to FILE`);
  if (kind !== 'Snapshot') throw new UserError(`${name} is a ${kind}, not a Snapshot`);
  const { objects, capturedAt, context, namespaces } = document;
  if (!Array.isArray(objects))
    throw new UserError(`${name} is a Snapshot without its list of objects; was it cut off?`);
  return {
    ...empty,
    ...(typeof capturedAt === 'string' ? { capturedAt } : {}),
    ...(typeof context === 'string' ? { context } : {}),
    ...(Array.isArray(namespaces) && namespaces.every(isText) ? { namespaces } : {}),
    objects: objects.map((object: unknown) => readObject(object, name)),
    logs: entries(document['logs'], isLogEntry, 'logs', name),
    listed: entries(document['listed'], isListedEntry, 'listed', name),
    answers: entries(document['answers'], isAnswerEntry, 'answers', name),
  };
}

function readObject(value: unknown, name: string): ApiObject {
  if (isApiObject(value)) return value;
  if (isFields(value) && typeof value['kind'] === 'string') {
    throw new UserError(`${name}: a ${value['kind']} in it has no metadata.name`);
  }
  throw notKubernetes(name);
}

function entries<Entry>(
  value: unknown,
  isEntry: (each: unknown) => each is Entry,
  field: string,
  name: string,
): readonly Entry[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new UserError(`${name}: ${field} is not a list`);
  const list: readonly unknown[] = value;
  const good = list.filter(isEntry);
  if (good.length < list.length) throw new UserError(`${name}: an entry of ${field} lacks what it needs`);
  return good;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A kind, metadata with a name, and status and spec that are objects if they are there at all. */
function isApiObject(value: unknown): value is ApiObject {
  if (!isFields(value) || typeof value['kind'] !== 'string' || !isFields(value['metadata'])) return false;
  if (typeof value['metadata']['name'] !== 'string') return false;
  return [value['spec'], value['status']].every((part) => part === undefined || part === null || isFields(part));
}

function isLogEntry(value: unknown): value is LogEntry {
  return isFields(value) && ['namespace', 'pod', 'container', 'text'].every((key) => typeof value[key] === 'string');
}

function isListedEntry(value: unknown): value is ListedEntry {
  return isFields(value) && typeof value['resource'] === 'string';
}

function isAnswerEntry(value: unknown): value is AnswerEntry {
  return isFields(value) && isFields(value['ref']) && typeof value['code'] === 'number';
}

function notKubernetes(name: string): UserError {
  return new UserError(`${name} holds no Kubernetes objects; save them with: kubectl get pods,events -o json`);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
