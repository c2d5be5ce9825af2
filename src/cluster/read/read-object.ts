import type { KeyedObject, Kind, KindMap } from '../../model/wire.ts';
import { asRead } from '../../support/as-read.ts';
import { apiVersionOf } from './address.ts';
import type { JsonReader } from './json-reader.ts';
import { fields, keysOnly, whole } from './shape.ts';

/** What a look-up of a kind gives. */
export type LookedUp = KindMap[Kind];

/** Kinds that may hold secrets: only their existence and the names of their keys are read. */
const keyed: ReadonlySet<Kind> = new Set(['ConfigMap', 'Secret']);

/**
 * Of a ConfigMap or Secret everything else stays bytes: the values, and the annotations too, since
 * `kubectl.kubernetes.io/last-applied-configuration` repeats the values.
 */
const keyedShape = fields({
  metadata: fields({
    name: whole,
    namespace: whole,
    uid: whole,
    resourceVersion: whole,
    creationTimestamp: whole,
    deletionTimestamp: whole,
    labels: whole,
    ownerReferences: whole,
  }),
  type: whole,
  data: keysOnly,
  binaryData: keysOnly,
});

/** Reads the object at the reader's position, without its managedFields; nothing if it is no object. */
export function readObject(of: Kind, reader: JsonReader): LookedUp | undefined {
  if (keyed.has(of)) return keyedObject(reader.read(keyedShape));
  const object = asRead(reader.value());
  if (!isObject(object)) return undefined;
  const { metadata } = object;
  return {
    apiVersion: apiVersionOf(of),
    kind: of,
    ...object,
    ...(isObject(metadata) ? { metadata: { ...metadata, managedFields: [] } } : {}),
  };
}

function keyedObject(read: unknown): KeyedObject | undefined {
  if (!isObject(read)) return undefined;
  const { metadata, type } = read;
  return {
    ...(isObject(metadata) ? { metadata } : {}),
    ...(typeof type === 'string' ? { type } : {}),
    keys: [...textsOf(read['data']), ...textsOf(read['binaryData'])].sort(),
  };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
