import type { Cause, OwnFacts } from '../../signals/cause.ts';
import { createObject, listObjects } from '../keyed-object.ts';
import type { KeyedKind } from '../keyed-object.ts';
import { defineConfigCause } from './config-cause.ts';

/** A cause for environment variables from an object of this kind that does not exist. */
export function defineObjectMissing({
  of,
  ...own
}: OwnFacts & { readonly of: KeyedKind; readonly docs: string }): Cause<'config-error'> {
  return defineConfigCause({
    ...own,
    heals: 'maybe',
    find(signal) {
      const { error } = signal;
      return error.fault === 'object-missing' && error.of === of ? { ...signal, name: error.name } : undefined;
    },
    tell({ container, name, usedBy, said, object, state }, about) {
      const where = usedBy === '' ? 'the container' : usedBy;
      const there = state === 'recovering';
      return {
        title: there
          ? `${of} "${name}" was missing and exists now; ${container} starts with the next try`
          : `${of} "${name}" does not exist in ${about.namespace ?? 'the namespace'}`,
        why: there
          ? `${container} could not start without it (${where}); the kubelet tries again about once a minute.`
          : `${container} needs it for ${where}, so the kubelet does not start it: "${said}".`,
        certainty: 'certain',
        ...(object?.state === 'unknown' ? { settles: `Read ${of} ${name}.` } : {}),
        remedies: there ? [] : [createObject(about, of, name), listObjects(about, of)],
      };
    },
  });
}
