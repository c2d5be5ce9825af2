import { exampleSnapshot } from '../example.ts';
import { exampleNode, refusal, resident, waitingPod } from './example.ts';
import { defineInsufficient } from './insufficient.ts';

const basic = new Set(['cpu', 'memory', 'ephemeral-storage']);

/** Nodes offer the device or huge pages, and other Pods have them. */
export const insufficientExtendedResource = defineInsufficient({
  id: 'scheduling/insufficient-extended-resource',
  fits: (resource) => !basic.has(resource),
  summary: 'Nodes offer the device or huge pages that the Pod asks for, but other Pods have taken them.',
  examples: () => ({
    hits: [
      {
        says: 'another Pod has the only GPU',
        snapshot: exampleSnapshot(
          [
            waitingPod(refusal(1, '1 Insufficient nvidia.com/gpu'), { requests: { 'nvidia.com/gpu': '1' } }),
            exampleNode('n1', { allocatable: { 'nvidia.com/gpu': '1' } }),
            resident('trainer', 'n1', { requests: { 'nvidia.com/gpu': '1' } }),
          ],
          { listed: [{ resource: 'pods' }] },
        ),
        subject: { kind: 'Pod', name: 'web-7d9f-x2k9p' },
      },
    ],
    misses: [
      {
        says: 'no node offers such a device at all',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 Insufficient nvidia.com/gpu'), { requests: { 'nvidia.com/gpu': '1' } }),
          exampleNode('n1'),
        ]),
      },
    ],
  }),
});
