import { formatBytes } from '../../facts/quantity.ts';
import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { lacking } from '../rejection-wording.ts';

/** The node lacked local storage when the Pod came. */
export const outOfEphemeralStorage = defineCause({
  id: 'admission/out-of-ephemeral-storage',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/ephemeral-storage/',
  summary: 'The kubelet refused the Pod for lack of unreserved local storage, although it was bound to the node.',
  find(signal) {
    return signal.reason === 'OutOfephemeral-storage' ? signal : undefined;
  },
  tell(seen, about) {
    return lacking(seen, about, 'ephemeral storage', formatBytes);
  },
  examples: () => ({
    hits: [
      {
        says: 'the storage was reserved already',
        snapshot: exampleEnded(
          'OutOfephemeral-storage',
          "Pod was rejected: Node didn't have enough resource: ephemeral-storage, requested: 2147483648, used: 3221225472, capacity: 4294967296",
        ),
      },
    ],
    misses: [
      {
        says: 'the memory was short',
        snapshot: exampleEnded(
          'OutOfmemory',
          "Pod was rejected: Node didn't have enough resource: memory, requested: 1, used: 4, capacity: 4",
        ),
      },
    ],
  }),
});
