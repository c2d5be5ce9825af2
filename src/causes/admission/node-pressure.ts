import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { advise, look } from '../remedies.ts';
import { afterRefusal, deleteRecord } from '../rejection-wording.ts';

/** The node was under pressure. */
export const nodePressure = defineCause({
  id: 'admission/node-pressure',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/node-pressure-eviction/',
  summary:
    'The kubelet refused the Pod because the node was under memory, disk or PID pressure. It looks like an eviction, but the Pod never started.',
  find(signal) {
    return signal.rejection.conditions ? { ...signal, pressures: signal.rejection.conditions } : undefined;
  },
  tell(seen, about) {
    const { node, rejection } = seen;
    return {
      title: `Node ${node} refused the Pod: it is under ${seen.pressures.join(', ')}`,
      why: `The kubelet says "${rejection.said}", and takes no new Pods of this class meanwhile. What fills the node is another Pod, or an earlier one of the same owner. ${afterRefusal(seen, about)}`,
      certainty: 'certain',
      remedies: [
        look('see the conditions of the node and who uses it', `kubectl describe node ${node}`, 'platform'),
        advise('set requests that are near what the Pods really use'),
        deleteRecord(about),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the node was short of memory',
        snapshot: exampleEnded('Evicted', 'Pod was rejected: The node had condition: [MemoryPressure]. '),
      },
    ],
    misses: [
      {
        says: 'it ran and was evicted',
        snapshot: exampleEnded(
          'Evicted',
          'The node was low on resource: memory. Threshold quantity: 100Mi, available: 90Mi. Container app was using 2Gi, request is 0, has larger consumption of memory. ',
        ),
      },
    ],
  }),
});
