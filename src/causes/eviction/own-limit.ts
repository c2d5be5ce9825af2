import type { Remedy } from '../../model/finding.ts';
import { defineCause } from '../../signals/cause.ts';
import type { Cause, OwnFacts } from '../../signals/cause.ts';
import type { Evicted } from '../../signals/evicted.ts';
import { exampleEvent } from '../example.ts';
import { exampleEnded } from '../example-ended.ts';
import { afterEnd } from '../eviction-wording.ts';

/** A limit of local storage that the Pod sets itself. */
interface OwnLimit {
  readonly fault: 'container-ephemeral-limit' | 'pod-ephemeral-limit' | 'emptydir-limit';
  /** How the kubelet says it, for the examples. */
  readonly message: string;
  /** `why` says what counts against the limit. */
  readonly words: (seen: Evicted) => {
    readonly title: string;
    readonly why: string;
    readonly remedies: readonly Remedy[];
  };
}

/** A cause for Pods that passed a limit of their own, whatever room the node has. */
export function defineOwnLimit({
  fault,
  message,
  words,
  ...own
}: Omit<OwnFacts, 'examples'> & OwnLimit): Cause<'evicted'> {
  return defineCause({
    ...own,
    on: 'evicted',
    scope: 'pod',
    stage: 'terminating',
    severity: 'error',
    heals: 'no',
    debug: { way: 'none' },
    docs: '/concepts/storage/ephemeral-storage/',
    find: (signal) => (signal.text.fault === fault ? signal : undefined),
    tell(seen, about) {
      const { title, why, remedies } = words(seen);
      return { title, why: `${why} ${afterEnd(seen.state, about)}`, certainty: 'certain', remedies };
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
}
