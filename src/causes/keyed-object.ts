import type { Remedy, Subject } from '../model/finding.ts';
import type { ObjectStanding } from '../signals/object-standing.ts';
import { nearName } from '../support/near-name.ts';
import { change, kubectl, look } from './remedies.ts';

/** Kinds of objects that hold keys with values. */
export type KeyedKind = 'ConfigMap' | 'Secret';

/** Makes the missing object. */
export function createObject(about: Subject, of: KeyedKind, name: string): Remedy {
  const words = of === 'Secret' ? ['secret', 'generic'] : ['configmap'];
  return change(
    `create ${of} ${name} in ${about.namespace ?? 'its namespace'}`,
    kubectl(about, 'create', ...words, name, '--from-literal=<key>=<value>'),
  );
}

/** Shows what there is of that kind, to find a slip in the name. */
export function listObjects(about: Subject, of: KeyedKind): Remedy {
  return look(`see which ${of}s there are`, kubectl(about, 'get', of === 'Secret' ? 'secrets' : 'configmaps'));
}

/** Shows the names of the keys of an object. */
export function showKeys(about: Subject, of: KeyedKind, name: string): Remedy {
  return look(`see the keys of ${of} ${name}`, kubectl(about, 'describe', of.toLowerCase(), name));
}

/** Adds the key that is missing; the value is for a person to fill in. */
export function addKey(about: Subject, of: KeyedKind, name: string, key: string): Remedy {
  const field = of === 'Secret' ? 'stringData' : 'data';
  const patch = JSON.stringify({ [field]: { [key]: '<value>' } });
  return change(
    `add key ${key} to ${of} ${name}`,
    kubectl(about, 'patch', of.toLowerCase(), name, '--type=merge', '-p', patch),
  );
}

/** `; it has host, user` – which keys are there, and the one that was probably meant. Empty where that was not read. */
export function keysSentence(object: ObjectStanding | undefined, wanted: string): string {
  if (object?.state !== 'present') return '';
  if (object.keys.length === 0) return 'It has no keys at all.';
  const near = nearName(wanted, object.keys);
  const shown = object.keys.slice(0, 12).join(', ');
  const rest = object.keys.length > 12 ? ` and ${object.keys.length - 12} more` : '';
  return `It has ${shown}${rest}.${near === undefined ? '' : ` Is ${near} meant?`}`;
}
