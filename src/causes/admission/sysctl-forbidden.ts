import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { advise } from '../remedies.ts';
import { afterRefusal, deleteRecord } from '../rejection-wording.ts';

/** A sysctl is not allowed. */
export const sysctlForbidden = defineCause({
  id: 'admission/sysctl-forbidden',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/tasks/administer-cluster/sysctl-cluster/',
  summary: 'The Pod sets a sysctl that the kubelet of the node does not allow.',
  find(signal) {
    return signal.reason === 'SysctlForbidden' ? signal : undefined;
  },
  tell(seen, about) {
    const { node, rejection } = seen;
    return {
      title: `Node ${node} refused the Pod: it does not allow sysctl ${rejection.sysctl ?? ''}`,
      why: `The kubelet says "${rejection.said}". ${afterRefusal(seen, about)}`,
      certainty: 'certain',
      remedies: [
        advise(`drop sysctl ${rejection.sysctl ?? ''} from the securityContext`),
        advise('or allow it with --allowed-unsafe-sysctls on nodes kept for such Pods', 'platform'),
        deleteRecord(about),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'net.core.somaxconn is not on the list',
        snapshot: exampleEnded(
          'SysctlForbidden',
          'Pod was rejected: forbidden sysctl: "net.core.somaxconn" not allowlisted',
        ),
      },
    ],
    misses: [
      {
        says: 'the labels of the node have changed',
        snapshot: exampleEnded(
          'NodeAffinity',
          "Pod was rejected: Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector",
        ),
      },
    ],
  }),
});
