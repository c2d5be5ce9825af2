import { exampleEnded, exampleReplacement } from '../example-ended.ts';
import { advise, look } from '../remedies.ts';
import { defineNodeLow, leftWords } from './node-low.ts';

const message =
  'The node was low on resource: memory. Threshold quantity: 100Mi, available: 90Mi. Container app was using 2Gi, request is 64Mi, has larger consumption of memory. ';

/** The node ran low on memory, and this Pod was over its request. */
export const memory = defineNodeLow({
  id: 'eviction/memory',
  resource: 'memory',
  summary:
    'The node ran low on memory, and the kubelet ended the Pods that were most above their requests. No limit was hit: what counts is the use above the request.',
  words(seen) {
    const { node, text } = seen;
    const first = text.consumers[0];
    return {
      title: `Evicted: node ${node} ran low on memory${first ? `, and ${first.container} used ${first.used} with ${first.request} requested` : ''}`,
      why: `The kubelet ends the Pods that are most above their memory requests when the node runs low${leftWords(seen, '; ', '')}.`,
      remedies: [
        look('see what the node has, and what is requested of it', `kubectl describe node ${node}`, 'platform'),
        advise('set memory requests near what the Pods really use, so that fewer land on one node'),
      ],
    };
  },
  examples: () => ({
    hits: [
      { says: 'the container was far above its request', snapshot: exampleEnded('Evicted', message) },
      {
        says: 'the Pod was replaced and all is well',
        snapshot: exampleEnded('Evicted', message, {
          container: { state: { terminated: { exitCode: 137, reason: 'Error' } } },
          objects: [exampleReplacement()],
        }),
        subject: { kind: 'Pod', name: 'web-7d9f-x2k9p' },
      },
    ],
    misses: [
      {
        says: 'the Pod was refused and never ran',
        snapshot: exampleEnded('Evicted', 'The node had condition: [MemoryPressure]. '),
      },
      {
        says: 'the disk was short',
        snapshot: exampleEnded('Evicted', 'The node was low on resource: ephemeral-storage. '),
      },
    ],
  }),
});
