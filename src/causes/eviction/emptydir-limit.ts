import { defineCause } from '../../signals/cause.ts';
import { exampleEvent } from '../example.ts';
import { exampleEnded } from '../example-ended.ts';
import { afterEnd } from '../eviction-wording.ts';
import { advise } from '../remedies.ts';

const message = 'Usage of EmptyDir volume "cache" exceeds the limit "16Mi". ';

/** An emptyDir outgrew its limit. */
export const emptydirLimit = defineCause({
  id: 'eviction/emptydir-limit',
  on: 'evicted',
  scope: 'pod',
  stage: 'terminating',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/storage/ephemeral-storage/',
  summary: 'The Pod wrote more into an emptyDir volume than its sizeLimit allows, and the kubelet ended it.',
  find(signal) {
    return signal.text.fault === 'emptydir-limit' ? signal : undefined;
  },
  tell({ text, state }, about) {
    return {
      title: `Evicted: emptyDir volume "${text.volume ?? ''}" passed its limit of ${text.limit ?? ''}`,
      why: `Its containers wrote more into it than its sizeLimit allows; the node itself may have plenty of room. ${afterEnd(state, about)}`,
      certainty: 'certain',
      remedies: [
        advise(`raise sizeLimit of volume ${text.volume ?? ''}, or write less into it`),
        advise('or use a PersistentVolume'),
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
