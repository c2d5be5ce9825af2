import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { afterEnd, consumersSentence } from '../eviction-wording.ts';
import { advise, look } from '../remedies.ts';

/** The node's disk ran low. */
export const ephemeralStorage = defineCause({
  id: 'eviction/ephemeral-storage',
  on: 'evicted',
  scope: 'node',
  stage: 'terminating',
  severity: 'critical',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/node-pressure-eviction/',
  summary:
    "The node's disk ran low, and the kubelet ended the Pods that used most of it: logs, files in the container, emptyDir volumes.",
  find(signal) {
    return signal.text.resource === 'ephemeral-storage' ? signal : undefined;
  },
  tell(seen, about) {
    const { node, text, state } = seen;
    const first = text.consumers[0];
    const left = text.available ? ` ${text.available} were left (threshold ${text.threshold ?? ''}).` : '';
    return {
      title: `Evicted: the disk of node ${node} ran low${first ? `, and ${first.container} used ${first.used}` : ''}`,
      why: `Logs, files written in the container and emptyDir volumes count.${left} ${consumersSentence(seen)}${afterEnd(state, about)}`,
      certainty: 'certain',
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
