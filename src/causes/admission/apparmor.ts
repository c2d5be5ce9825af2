import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { advise } from '../remedies.ts';
import { afterRefusal, deleteRecord } from '../rejection-wording.ts';

/** The node cannot enforce the AppArmor profile. */
export const apparmor = defineCause({
  id: 'admission/apparmor',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/tutorials/security/apparmor/',
  summary: 'The Pod asks for an AppArmor profile, and the node has no AppArmor, or does not know that profile.',
  find(signal) {
    return signal.reason === 'AppArmor' ? signal : undefined;
  },
  tell(seen, about) {
    const { node, rejection } = seen;
    return {
      title: `Node ${node} refused the Pod: it cannot enforce its AppArmor profile`,
      why: `The kubelet says "${rejection.said}". The kernel of the node has no AppArmor, or the profile is not loaded there. ${afterRefusal(seen, about)}`,
      certainty: 'certain',
      remedies: [
        advise(`load the profile on node ${node}, or keep the Pod to nodes that have it`, 'platform'),
        deleteRecord(about),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the kernel has no AppArmor',
        snapshot: exampleEnded(
          'AppArmor',
          'Pod was rejected: Cannot enforce AppArmor: AppArmor is not enabled on the host',
        ),
      },
    ],
    misses: [
      {
        says: 'a host port was taken',
        snapshot: exampleEnded('NodePorts', 'Pod was rejected: Predicate NodePorts failed'),
      },
    ],
  }),
});
