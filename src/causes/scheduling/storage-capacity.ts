import { advise } from '../remedies.ts';
import { claimNames, defineRefused, describeClaims, exampleClaimRefused, exampleCpuShort } from './refused.ts';
import { excluded, list } from './wording.ts';

/** The storage that nodes can reach has too little room for the volume. */
export const storageCapacity = defineRefused({
  id: 'scheduling/storage-capacity',
  fault: 'storage-capacity',
  scope: 'claim',
  heals: 'maybe',
  docs: '/concepts/storage/storage-capacity/',
  summary:
    'The storage behind the class has too little free space, where the nodes that could take the Pod can reach it.',
  words(signal, about) {
    const claims = claimNames(signal);
    return {
      title: `Too little free storage for claim ${list(claims)} on ${excluded(signal)}`,
      why: `The driver reports less free space than the claim asks for on ${excluded(signal)}, so no volume can be made there.`,
      settles: 'The CSIStorageCapacity objects of the class.',
      remedies: [describeClaims(about, claims), advise('add storage, ask for less, or use another class', 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the scheduler says so of every node',
        snapshot: exampleClaimRefused('2 node(s) did not have enough free storage'),
      },
    ],
    misses: [{ says: 'CPU is short instead', snapshot: exampleCpuShort() }],
  }),
});
