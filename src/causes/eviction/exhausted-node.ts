import type { Cause, OwnFacts } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { describeNode } from '../node-wording.ts';
import { advise } from '../remedies.ts';
import { defineNodeLow, leftWords } from './node-low.ts';

/** Something that a node has a number of, rather than an amount. */
interface Exhausted {
  readonly resource: 'inodes' | 'pids';
  /** Its name in words. */
  readonly noun: string;
  readonly advice: string;
}

/** A cause for Pods that the kubelet ended because its node had none of this left. */
export function defineExhaustedNode({
  resource,
  noun,
  advice,
  ...own
}: Omit<OwnFacts, 'examples'> & Exhausted): Cause<'evicted'> {
  const message = `The node was low on resource: ${resource}. Threshold quantity: 100, available: 90. `;
  return defineNodeLow({
    ...own,
    resource,
    words: (seen) => ({
      title: `Evicted: node ${seen.node} ran out of ${noun}`,
      why: `The kubelet chose this Pod to get some back.${leftWords(seen, ' ', '.')}`,
      remedies: [describeNode(seen.node), advise(advice, 'platform')],
    }),
    examples: () => ({
      hits: [{ says: 'the kubelet says so', snapshot: exampleEnded('Evicted', message) }],
      misses: [
        { says: 'memory was short', snapshot: exampleEnded('Evicted', 'The node was low on resource: memory. ') },
      ],
    }),
  });
}
