import type { Cause, OwnFacts } from '../../signals/cause.ts';
import { addKey, keysSentence, showKeys } from '../keyed-object.ts';
import type { KeyedKind } from '../keyed-object.ts';
import { afterCure, describeVolume, mountEffect, mountSeverity, startWithVolume } from '../mount-wording.ts';
import { describePod } from '../remedies.ts';
import { defineMountCause } from './mount-cause.ts';

/** A cause for volumes that take a key which the object of this kind lacks. */
export function defineKeyMissing({ of, ...own }: OwnFacts & { readonly of: KeyedKind }): Cause<'mount-failed'> {
  return defineMountCause({
    ...own,
    severity: 'error',
    heals: 'maybe',
    docs: '/concepts/storage/volumes/',
    find(signal) {
      const { error } = signal;
      const isIt = error.fault === 'key-missing' && error.of === of;
      return isIt && error.key !== undefined ? { ...signal, key: error.key } : undefined;
    },
    tell(seen, about) {
      const { key, object, state } = seen;
      const what = object ? `${of} "${object.name}"` : `The ${of} of ${describeVolume(seen)}`;
      if (state === 'recovering' || state === 'recovered') {
        return {
          title: `${what} lacked key "${key}" for a while and has it now`,
          why: afterCure(seen),
          certainty: 'certain',
          remedies: [],
        };
      }
      const severity = mountSeverity(seen);
      return {
        title: `${what} has no key "${key}"`,
        why: `${startWithVolume(seen)} takes this key. ${keysSentence(object, key)} ${mountEffect(seen)}`.replace(
          '  ',
          ' ',
        ),
        certainty: 'certain',
        ...(severity ? { severity } : {}),
        remedies: object
          ? [addKey(about, of, object.name, key), showKeys(about, of, object.name)]
          : [describePod(about)],
      };
    },
  });
}
