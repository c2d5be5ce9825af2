import { claimsOf } from '../../facts/claims.ts';
import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { refusal, waitingPod, withClaim } from './example.ts';
import { list, refused } from './wording.ts';

/** Another Pod uses a claim that only one Pod may use. */
export const rwopConflict = defineCause({
  id: 'scheduling/rwop-conflict',
  on: 'scheduler-refused',
  scope: 'claim',
  stage: 'scheduled',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/persistent-volumes/#access-modes',
  summary: 'The claim may be used by one Pod only (ReadWriteOncePod), and another Pod uses it.',
  find: (signal) => (signal.reason.fault === 'claim-in-use' ? signal : undefined),
  tell(signal, about) {
    const claims = claimsOf(signal.pod).map(({ claim }) => claim);
    return refused(signal, {
      title: `Claim ${list(claims)} may be used by one Pod only, and another Pod uses it`,
      why: `The access mode ReadWriteOncePod lets a single Pod use the claim; this one waits until that Pod ends. A rolling update that starts the new Pod first never ends.`,
      settles: 'Used By in the description of the claim.',
      remedies: [
        look('see what the claims say', kubectl(about, 'describe', 'pvc', ...claims.slice(0, 3))),
        advise('end the other Pod first: maxSurge: 0 or strategy Recreate, and one replica', 'app'),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'the scheduler says so of every node',
        snapshot: exampleSnapshot([
          waitingPod(
            refusal(
              2,
              '2 node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode',
            ),
            { spec: withClaim },
          ),
        ]),
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
