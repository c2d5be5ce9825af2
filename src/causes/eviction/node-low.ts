import { defineCause } from '../../signals/cause.ts';
import type { Cause, OwnFacts } from '../../signals/cause.ts';
import type { Evicted } from '../../signals/evicted.ts';
import type { Remedy } from '../../model/finding.ts';
import { afterEnd, consumersSentence } from '../eviction-wording.ts';

/** What a node ran low on, and how it is told. */
interface NodeLow {
  readonly resource: 'memory' | 'ephemeral-storage' | 'inodes' | 'pids';
  /** `why` says whom the kubelet chooses; who used how much, and what follows, is added. */
  readonly words: (seen: Evicted) => {
    readonly title: string;
    readonly why: string;
    readonly remedies: readonly Remedy[];
  };
}

/** A cause for Pods that the kubelet ended because its node ran low on this resource. */
export function defineNodeLow({ resource, words, ...own }: OwnFacts & NodeLow): Cause<'evicted'> {
  return defineCause({
    ...own,
    on: 'evicted',
    scope: 'node',
    stage: 'terminating',
    severity: 'critical',
    heals: 'maybe',
    debug: { way: 'none' },
    docs: '/concepts/scheduling-eviction/node-pressure-eviction/',
    find: (signal) => (signal.text.resource === resource ? signal : undefined),
    tell(seen, about) {
      const { title, why, remedies } = words(seen);
      return {
        title,
        why: `${why} ${consumersSentence(seen)}${afterEnd(seen.state, about)}`,
        certainty: 'certain',
        remedies,
      };
    },
  });
}

/** ` 90Mi were left (threshold 100Mi)`, led in by `before` and ended by `after`; '' where the kubelet did not say. */
export function leftWords({ text }: Evicted, before: string, after: string): string {
  return text.available ? `${before}${text.available} were left (threshold ${text.threshold ?? ''})${after}` : '';
}
