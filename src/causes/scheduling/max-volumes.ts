import { claimsOf } from '../../facts/claims.ts';
import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { refusal, waitingPod, withClaim } from './example.ts';
import { excluded, list, refused } from './wording.ts';

/** Nodes have as many volumes attached as they can. */
export const maxVolumes = defineCause({
  id: 'scheduling/max-volumes',
  on: 'scheduler-refused',
  scope: 'claim',
  stage: 'scheduled',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/storage-limits/',
  summary: 'The nodes that could take the Pod have as many volumes attached as their driver allows.',
  find: (signal) => (signal.reason.fault === 'max-volumes' ? signal : undefined),
  tell(signal, about) {
    const claims = claimsOf(signal.pod).map(({ claim }) => claim);
    return refused(signal, {
      title: `No more volumes can be attached to ${excluded(signal)} (claim ${list(claims)})`,
      why: `A node can have only so many volumes of a driver attached, and ${excluded(signal)} ${signal.reason.count === 1 ? 'has' : 'have'} reached that number.`,
      settles: 'status of the CSINode objects: allocatable.count of the driver, against the volumes that are attached.',
      remedies: [
        look('see what the claims say', kubectl(about, 'describe', 'pvc', ...claims.slice(0, 3))),
        advise('add a node, or move Pods with volumes elsewhere', 'platform'),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'the scheduler says so of every node',
        snapshot: exampleSnapshot([waitingPod(refusal(2, '2 node(s) exceed max volume count'), { spec: withClaim })]),
      },
    ],
    misses: [
      {
        says: 'CPU is short instead',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, '2 Insufficient cpu'), { spec: withClaim, requests: { cpu: '2' } }),
        ]),
      },
    ],
  }),
});
