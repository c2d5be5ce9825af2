import { defineShortage, exampleShortage, shortageHits } from './shortage.ts';

/** The node lacked room for another Pod when the Pod came. */
export const outOfPods = defineShortage({
  id: 'admission/out-of-pods',
  resource: 'pods',
  noun: 'Pod slot',
  show: String,
  docs: '/concepts/scheduling-eviction/',
  summary:
    'The kubelet refused the Pod for lack of room for another Pod, although it was bound to the node: the scheduler was bypassed or outrun, static Pods took room, or the node has become smaller.',
  examples: () => ({
    hits: shortageHits('pods', 'requested: 1, used: 110, capacity: 110'),
    misses: [
      { says: 'another resource was short', snapshot: exampleShortage('cpu', 'requested: 1, used: 4, capacity: 4') },
    ],
  }),
});
