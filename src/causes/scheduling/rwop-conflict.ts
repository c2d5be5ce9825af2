import { advise } from '../remedies.ts';
import { claimNames, defineRefused, describeClaims, exampleClaimRefused, exampleCpuShort } from './refused.ts';
import { list } from './wording.ts';

/** Another Pod uses a claim that only one Pod may use. */
export const rwopConflict = defineRefused({
  id: 'scheduling/rwop-conflict',
  fault: 'claim-in-use',
  scope: 'claim',
  heals: 'maybe',
  docs: '/concepts/storage/persistent-volumes/#access-modes',
  summary: 'The claim may be used by one Pod only (ReadWriteOncePod), and another Pod uses it.',
  words(signal, about) {
    const claims = claimNames(signal);
    return {
      title: `Claim ${list(claims)} may be used by one Pod only, and another Pod uses it`,
      why: `The access mode ReadWriteOncePod lets a single Pod use the claim; this one waits until that Pod ends. A rolling update that starts the new Pod first never ends.`,
      settles: 'Used By in the description of the claim.',
      remedies: [
        describeClaims(about, claims),
        advise('end the other Pod first: maxSurge: 0 or strategy Recreate, and one replica', 'app'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the scheduler says so of every node',
        snapshot: exampleClaimRefused(
          '2 node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode',
        ),
      },
    ],
    misses: [{ says: 'CPU is short instead', snapshot: exampleCpuShort() }],
  }),
});
