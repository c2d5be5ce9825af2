import type { Cause, OwnFacts } from '../../signals/cause.ts';
import { addKey, keysSentence, showKeys } from '../keyed-object.ts';
import type { KeyedKind } from '../keyed-object.ts';
import { defineConfigCause } from './config-cause.ts';

/** A cause for environment variables from a key that the object of this kind lacks. */
export function defineKeyMissing({
  of,
  ...own
}: OwnFacts & { readonly of: KeyedKind; readonly docs: string }): Cause<'config-error'> {
  return defineConfigCause({
    ...own,
    heals: 'maybe',
    find(signal) {
      const { error } = signal;
      return error.fault === 'key-missing' && error.of === of
        ? { ...signal, name: error.name, key: error.key }
        : undefined;
    },
    tell({ container, name, key, usedBy, object, state }, about) {
      const where = usedBy === '' ? '' : ` for ${usedBy}`;
      if (state === 'recovering') {
        return {
          title: `${of} "${name}" has got key "${key}"; ${container} starts with the next try`,
          why: `${container} could not start without it${where}; the kubelet tries again about once a minute.`,
          certainty: 'certain',
          remedies: [],
        };
      }
      return {
        title: `${of} "${name}" has no key "${key}"`,
        why: `${container} needs the key${where}, so the kubelet does not start it. ${keysSentence(object, key)}`.trim(),
        certainty: 'certain',
        remedies: [addKey(about, of, name, key), showKeys(about, of, name)],
      };
    },
  });
}
