import { formatBytes } from '../../facts/quantity.ts';
import { defineShortage, exampleShortage } from './shortage.ts';

/** The node lacked local storage when the Pod came. */
export const outOfEphemeralStorage = defineShortage({
  id: 'admission/out-of-ephemeral-storage',
  resource: 'ephemeral-storage',
  noun: 'ephemeral storage',
  show: formatBytes,
  docs: '/concepts/storage/ephemeral-storage/',
  summary: 'The kubelet refused the Pod for lack of unreserved local storage, although it was bound to the node.',
  examples: () => ({
    hits: [
      {
        says: 'the storage was reserved already',
        snapshot: exampleShortage('ephemeral-storage', 'requested: 2147483648, used: 3221225472, capacity: 4294967296'),
      },
    ],
    misses: [
      { says: 'the memory was short', snapshot: exampleShortage('memory', 'requested: 1, used: 4, capacity: 4') },
    ],
  }),
});
