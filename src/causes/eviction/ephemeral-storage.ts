import { exampleEnded } from '../example-ended.ts';
import { advise, look } from '../remedies.ts';
import { defineNodeLow, leftWords } from './node-low.ts';

/** The node's disk ran low. */
export const ephemeralStorage = defineNodeLow({
  id: 'eviction/ephemeral-storage',
  resource: 'ephemeral-storage',
  summary:
    "The node's disk ran low, and the kubelet ended the Pods that used most of it: logs, files in the container, emptyDir volumes.",
  words(seen) {
    const { node, text } = seen;
    const first = text.consumers[0];
    return {
      title: `Evicted: the disk of node ${node} ran low${first ? `, and ${first.container} used ${first.used}` : ''}`,
      why: `Logs, files written in the container and emptyDir volumes count.${leftWords(seen, ' ', '.')}`,
      remedies: [
        look('see the conditions of the node', `kubectl describe node ${node}`, 'platform'),
        advise(
          'find what writes so much; write it to a PersistentVolume, and set ephemeral-storage requests and limits',
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a container filled the disk',
        snapshot: exampleEnded(
          'Evicted',
          'The node was low on resource: ephemeral-storage. Threshold quantity: 1576160Ki, available: 1012Mi. Container app was using 8Gi, request is 0, has larger consumption of ephemeral-storage. ',
        ),
      },
    ],
    misses: [
      {
        says: 'the Pod passed its own limit, and the node has room',
        snapshot: exampleEnded(
          'Evicted',
          'Pod ephemeral local storage usage exceeds the total limit of containers 16Mi. ',
        ),
      },
    ],
  }),
});
