import { formatBytes } from '../../facts/quantity.ts';
import { defineShortage, exampleShortage, shortageHits } from './shortage.ts';

/** The node lacked memory when the Pod came. */
export const outOfMemory = defineShortage({
  id: 'admission/out-of-memory',
  resource: 'memory',
  noun: 'memory',
  show: formatBytes,
  docs: '/concepts/scheduling-eviction/',
  summary:
    'The kubelet refused the Pod for lack of memory, although it was bound to the node: the scheduler was bypassed or outrun, static Pods took room, or the node has become smaller.',
  examples: () => ({
    hits: shortageHits('memory', 'requested: 2147483648, used: 3221225472, capacity: 4294967296'),
    misses: [
      { says: 'another resource was short', snapshot: exampleShortage('cpu', 'requested: 1, used: 4, capacity: 4') },
    ],
  }),
});
