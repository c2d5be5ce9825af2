import { isKind } from '../facts/resources.ts';
import { asRead } from '../support/as-read.ts';
import type { ApiObject, CoreEvent, Kind, KindMap, KeyedObject } from '../model/wire.ts';

/** The objects of a file by kind. */
export interface ObjectIndex {
  readonly events: readonly CoreEvent[];
  of<K extends Kind>(kind: K): readonly KindMap[K][];
}

/** Sorts objects by kind; values of ConfigMaps and Secrets are dropped here and only their key names kept. */
export function indexObjects(objects: readonly ApiObject[]): ObjectIndex {
  const byKind = new Map<Kind, ApiObject[]>();
  const events: CoreEvent[] = [];
  for (const each of objects) {
    const object = asRead(each);
    if (object.kind === 'Event') events.push(object);
    else if (object.kind !== undefined && isKind(object.kind)) {
      const known = byKind.get(object.kind) ?? [];
      known.push(object.kind === 'ConfigMap' || object.kind === 'Secret' ? keysOnly(object) : object);
      byKind.set(object.kind, known);
    }
  }
  return {
    events,
    of<K extends Kind>(kind: K): readonly KindMap[K][] {
      const filed: readonly unknown[] = byKind.get(kind) ?? [];
      return filed as readonly KindMap[K][]; // filed under its own kind just above
    },
  };
}

function keysOnly(
  object: ApiObject & {
    readonly data?: object;
    readonly binaryData?: object;
    readonly stringData?: object;
    readonly type?: string;
    readonly keys?: readonly string[];
  },
): KeyedObject {
  const keys = [object.data, object.binaryData, object.stringData].flatMap((values) => Object.keys(values ?? {}));
  return {
    ...(object.metadata ? { metadata: object.metadata } : {}),
    ...(object.type ? { type: object.type } : {}),
    keys: object.keys ?? keys.sort(),
  };
}
