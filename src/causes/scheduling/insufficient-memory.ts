import { exampleSnapshot } from '../example.ts';
import { exampleNode, refusal, resident, waitingPod } from './example.ts';
import { defineInsufficient } from './insufficient.ts';

/** Every node that is open to the Pod has too little memory that is not yet requested. */
export const insufficientMemory = defineInsufficient({
  id: 'scheduling/insufficient-memory',
  fits: (resource) => resource === 'memory',
  summary: 'No node has as much memory left as the Pod requests; requests of other Pods count, not what they use.',
  examples: () => ({
    hits: [
      {
        says: 'the only node has less left than is requested',
        snapshot: exampleSnapshot(
          [
            waitingPod(refusal(1, '1 Insufficient memory'), { requests: { memory: '6Gi' } }),
            exampleNode('n1'),
            resident('cache', 'n1', { requests: { memory: '5Gi' } }),
          ],
          { listed: [{ resource: 'pods' }] },
        ),
        subject: { kind: 'Pod', name: 'web-7d9f-x2k9p' },
      },
    ],
    misses: [
      {
        says: 'CPU is short, not memory',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 Insufficient cpu'), { requests: { cpu: '2', memory: '6Gi' } }),
        ]),
      },
    ],
  }),
});
