import { exampleSnapshot } from '../example.ts';
import { exampleNode, refusal, resident, waitingPod } from './example.ts';
import { defineInsufficient } from './insufficient.ts';

/** Every node that is open to the Pod has too little local storage that is not yet requested. */
export const insufficientEphemeralStorage = defineInsufficient({
  id: 'scheduling/insufficient-ephemeral-storage',
  fits: (resource) => resource === 'ephemeral-storage',
  summary: 'No node has as much local (ephemeral) storage left as the Pod requests.',
  examples: () => ({
    hits: [
      {
        says: 'other Pods have requested most of the local disk',
        snapshot: exampleSnapshot(
          [
            waitingPod(refusal(1, '1 Insufficient ephemeral-storage'), { requests: { 'ephemeral-storage': '20Gi' } }),
            exampleNode('n1'),
            resident('spool', 'n1', { requests: { 'ephemeral-storage': '40Gi' } }),
          ],
          { listed: [{ resource: 'pods' }] },
        ),
        subject: { kind: 'Pod', name: 'web-7d9f-x2k9p' },
      },
    ],
    misses: [
      {
        says: 'no node has a disk of that size',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 Insufficient ephemeral-storage'), { requests: { 'ephemeral-storage': '900Ti' } }),
          exampleNode('n1'),
        ]),
      },
    ],
  }),
});
