import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { afterEnd, consumersSentence } from '../eviction-wording.ts';
import { describeNode } from '../node-wording.ts';
import { advise } from '../remedies.ts';

/** The node ran out of process ids. */
export const pids = defineCause({
  id: 'eviction/pids',
  on: 'evicted',
  scope: 'node',
  stage: 'terminating',
  severity: 'critical',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/node-pressure-eviction/',
  summary: 'The node ran out of process ids, and the kubelet ended Pods to get some back.',
  find(signal) {
    return signal.text.resource === 'pids' ? signal : undefined;
  },
  tell(seen, about) {
    const { node, text, state } = seen;
    const left = text.available ? ` ${text.available} were left (threshold ${text.threshold ?? ''}).` : '';
    return {
      title: `Evicted: node ${node} ran out of process ids`,
      why: `The kubelet chose this Pod to get some back.${left} ${consumersSentence(seen)}${afterEnd(state, about)}`,
      certainty: 'certain',
      remedies: [
        describeNode(node),
        advise('find what forks without end, and set a Pod PID limit on the nodes', 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the kubelet says so',
        snapshot: exampleEnded(
          'Evicted',
          'The node was low on resource: pids. Threshold quantity: 100, available: 90. ',
        ),
      },
    ],
    misses: [{ says: 'memory was short', snapshot: exampleEnded('Evicted', 'The node was low on resource: memory. ') }],
  }),
});
