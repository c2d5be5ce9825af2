import { advise } from '../remedies.ts';
import { defineOwnLimit } from './own-limit.ts';

/** The Pod outgrew the sum of its storage limits. */
export const podEphemeralLimit = defineOwnLimit({
  id: 'eviction/pod-ephemeral-limit',
  fault: 'pod-ephemeral-limit',
  message: 'Pod ephemeral local storage usage exceeds the total limit of containers 16Mi. ',
  summary:
    'All containers of the Pod together wrote more to local storage than the sum of their limits, and the kubelet ended it.',
  words: ({ text, emptyDirs }) => ({
    title: `Evicted: the Pod passed its ephemeral-storage limit of ${text.limit ?? ''}`,
    why: `Logs, files that containers write outside volumes${emptyDirs.length > 0 ? ` and emptyDir ${emptyDirs.join(', ')}` : ''} count together against the sum of its limits.`,
    remedies: [
      advise('raise limits.ephemeral-storage, or let the containers write less'),
      advise('or write to a PersistentVolume'),
    ],
  }),
});
