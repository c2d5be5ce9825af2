import { advise } from '../remedies.ts';
import { defineOwnLimit } from './own-limit.ts';

/** An emptyDir outgrew its limit. */
export const emptydirLimit = defineOwnLimit({
  id: 'eviction/emptydir-limit',
  fault: 'emptydir-limit',
  message: 'Usage of EmptyDir volume "cache" exceeds the limit "16Mi". ',
  summary: 'The Pod wrote more into an emptyDir volume than its sizeLimit allows, and the kubelet ended it.',
  words: ({ text }) => ({
    title: `Evicted: emptyDir volume "${text.volume ?? ''}" passed its limit of ${text.limit ?? ''}`,
    why: 'Its containers wrote more into it than its sizeLimit allows; the node itself may have plenty of room.',
    remedies: [
      advise(`raise sizeLimit of volume ${text.volume ?? ''}, or write less into it`),
      advise('or use a PersistentVolume'),
    ],
  }),
});
