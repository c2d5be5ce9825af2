import { formatCpu } from '../../facts/quantity.ts';
import { defineShortage, exampleShortage, shortageHits } from './shortage.ts';

/** The node lacked CPU when the Pod came. */
export const outOfCpu = defineShortage({
  id: 'admission/out-of-cpu',
  resource: 'cpu',
  noun: '',
  show: (millicores) => formatCpu(millicores / 1000),
  docs: '/concepts/scheduling-eviction/',
  summary:
    'The kubelet refused the Pod for lack of CPU, although it was bound to the node: the scheduler was bypassed or outrun, static Pods took room, or the node has become smaller.',
  examples: () => ({
    hits: shortageHits('cpu', 'requested: 2000, used: 3100, capacity: 4000'),
    misses: [
      { says: 'another resource was short', snapshot: exampleShortage('memory', 'requested: 1, used: 4, capacity: 4') },
    ],
  }),
});
