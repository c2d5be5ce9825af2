import { advise } from '../remedies.ts';
import { claimNames, defineRefused, describeClaims, exampleClaimRefused, exampleCpuShort } from './refused.ts';
import { excluded, list } from './wording.ts';

/** Nodes have as many volumes attached as they can. */
export const maxVolumes = defineRefused({
  id: 'scheduling/max-volumes',
  fault: 'max-volumes',
  scope: 'claim',
  heals: 'maybe',
  docs: '/concepts/storage/storage-limits/',
  summary: 'The nodes that could take the Pod have as many volumes attached as their driver allows.',
  words(signal, about) {
    const claims = claimNames(signal);
    return {
      title: `No more volumes can be attached to ${excluded(signal)} (claim ${list(claims)})`,
      why: `A node can have only so many volumes of a driver attached, and ${excluded(signal)} ${signal.reason.count === 1 ? 'has' : 'have'} reached that number.`,
      settles: 'status of the CSINode objects: allocatable.count of the driver, against the volumes that are attached.',
      remedies: [describeClaims(about, claims), advise('add a node, or move Pods with volumes elsewhere', 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the scheduler says so of every node',
        snapshot: exampleClaimRefused('2 node(s) exceed max volume count'),
      },
    ],
    misses: [{ says: 'CPU is short instead', snapshot: exampleCpuShort() }],
  }),
});
