import { defineCause } from '../../signals/cause.ts';
import { exampleEvent } from '../example.ts';
import { exampleEnded } from '../example-ended.ts';
import { afterEnd } from '../eviction-wording.ts';
import { advise } from '../remedies.ts';

const message = 'Container app exceeded its local ephemeral storage limit "16Mi". ';

/** A container outgrew its storage limit. */
export const containerEphemeralLimit = defineCause({
  id: 'eviction/container-ephemeral-limit',
  on: 'evicted',
  scope: 'pod',
  stage: 'terminating',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/storage/ephemeral-storage/',
  summary:
    'A container wrote more to its own file system and log than its ephemeral-storage limit allows, and the kubelet ended the Pod.',
  find(signal) {
    return signal.text.fault === 'container-ephemeral-limit' ? signal : undefined;
  },
  tell({ text, state }, about) {
    return {
      title: `Evicted: ${text.container ?? 'a container'} passed its ephemeral-storage limit of ${text.limit ?? ''}`,
      why: `Its log and the files that it writes outside volumes count against the limit. ${afterEnd(state, about)}`,
      certainty: 'certain',
      remedies: [
        advise(`raise limits.ephemeral-storage of ${text.container ?? 'the container'}, or let it write less`),
        advise('or write to a volume of its own'),
      ],
    };
  },
  examples: () => ({
    hits: [
      { says: 'the status says so', snapshot: exampleEnded('Evicted', message) },
      {
        says: 'it ended well on SIGTERM, so that only the event tells',
        snapshot: exampleEnded('', '', {
          phase: 'Succeeded',
          container: { state: { terminated: { exitCode: 0, reason: 'Completed' } } },
          objects: [exampleEvent('Evicted', message)],
        }),
      },
    ],
    misses: [
      {
        says: 'the disk of the node ran low',
        snapshot: exampleEnded('Evicted', 'The node was low on resource: ephemeral-storage. '),
      },
    ],
  }),
});
