import { advise } from '../remedies.ts';
import { defineOwnLimit } from './own-limit.ts';

/** A container outgrew its storage limit. */
export const containerEphemeralLimit = defineOwnLimit({
  id: 'eviction/container-ephemeral-limit',
  fault: 'container-ephemeral-limit',
  message: 'Container app exceeded its local ephemeral storage limit "16Mi". ',
  summary:
    'A container wrote more to its own file system and log than its ephemeral-storage limit allows, and the kubelet ended the Pod.',
  words: ({ text }) => ({
    title: `Evicted: ${text.container ?? 'a container'} passed its ephemeral-storage limit of ${text.limit ?? ''}`,
    why: 'Its log and the files that it writes outside volumes count against the limit.',
    remedies: [
      advise(`raise limits.ephemeral-storage of ${text.container ?? 'the container'}, or let it write less`),
      advise('or write to a volume of its own'),
    ],
  }),
});
