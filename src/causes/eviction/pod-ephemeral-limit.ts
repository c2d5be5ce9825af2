import { defineCause } from '../../signals/cause.ts';
import { exampleEvent } from '../example.ts';
import { exampleEnded } from '../example-ended.ts';
import { afterEnd } from '../eviction-wording.ts';
import { advise } from '../remedies.ts';

const message = 'Pod ephemeral local storage usage exceeds the total limit of containers 16Mi. ';

/** The Pod outgrew the sum of its storage limits. */
export const podEphemeralLimit = defineCause({
  id: 'eviction/pod-ephemeral-limit',
  on: 'evicted',
  scope: 'pod',
  stage: 'terminating',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/storage/ephemeral-storage/',
  summary:
    'All containers of the Pod together wrote more to local storage than the sum of their limits, and the kubelet ended it.',
  find(signal) {
    return signal.text.fault === 'pod-ephemeral-limit' ? signal : undefined;
  },
  tell({ text, state, emptyDirs }, about) {
    return {
      title: `Evicted: the Pod passed its ephemeral-storage limit of ${text.limit ?? ''}`,
      why: `Logs, files that containers write outside volumes${emptyDirs.length > 0 ? ` and emptyDir ${emptyDirs.join(', ')}` : ''} count together against the sum of its limits. ${afterEnd(state, about)}`,
      certainty: 'certain',
      remedies: [
        advise('raise limits.ephemeral-storage, or let the containers write less'),
        advise('or write to a PersistentVolume'),
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
