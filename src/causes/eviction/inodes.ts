import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { afterEnd, consumersSentence } from '../eviction-wording.ts';
import { describeNode } from '../node-wording.ts';
import { advise } from '../remedies.ts';

/** The node ran out of inodes. */
export const inodes = defineCause({
  id: 'eviction/inodes',
  on: 'evicted',
  scope: 'node',
  stage: 'terminating',
  severity: 'critical',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/node-pressure-eviction/',
  summary: 'The node ran out of inodes, and the kubelet ended Pods to get some back.',
  find(signal) {
    return signal.text.resource === 'inodes' ? signal : undefined;
  },
  tell(seen, about) {
    const { node, text, state } = seen;
    const left = text.available ? ` ${text.available} were left (threshold ${text.threshold ?? ''}).` : '';
    return {
      title: `Evicted: node ${node} ran out of inodes`,
      why: `The kubelet chose this Pod to get some back.${left} ${consumersSentence(seen)}${afterEnd(state, about)}`,
      certainty: 'certain',
      remedies: [
        describeNode(node),
        advise('find what makes so many small files, and clean up or use a volume', 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the kubelet says so',
        snapshot: exampleEnded(
          'Evicted',
          'The node was low on resource: inodes. Threshold quantity: 100, available: 90. ',
        ),
      },
    ],
    misses: [{ says: 'memory was short', snapshot: exampleEnded('Evicted', 'The node was low on resource: memory. ') }],
  }),
});
