import { claimsOf } from '../../facts/claims.ts';
import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { refusal, waitingPod, withClaim } from './example.ts';
import { excluded, list, refused } from './wording.ts';

/** The storage that nodes can reach has too little room for the volume. */
export const storageCapacity = defineCause({
  id: 'scheduling/storage-capacity',
  on: 'scheduler-refused',
  scope: 'claim',
  stage: 'scheduled',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/storage/storage-capacity/',
  summary:
    'The storage behind the class has too little free space, where the nodes that could take the Pod can reach it.',
  find: (signal) => (signal.reason.fault === 'storage-capacity' ? signal : undefined),
  tell(signal, about) {
    const claims = claimsOf(signal.pod).map(({ claim }) => claim);
    return refused(signal, {
      title: `Too little free storage for claim ${list(claims)} on ${excluded(signal)}`,
      why: `The driver reports less free space than the claim asks for on ${excluded(signal)}, so no volume can be made there.`,
      settles: 'The CSIStorageCapacity objects of the class.',
      remedies: [
        look('see what the claims say', kubectl(about, 'describe', 'pvc', ...claims.slice(0, 3))),
        advise('add storage, ask for less, or use another class', 'platform'),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'the scheduler says so of every node',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, '2 node(s) did not have enough free storage'), { spec: withClaim }),
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
