import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { advise } from '../remedies.ts';
import { afterRefusal, deleteRecord } from '../rejection-wording.ts';

/** The node runs another operating system. */
export const osMismatch = defineCause({
  id: 'admission/os-mismatch',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/workloads/pods/#pod-os',
  summary: 'spec.os of the Pod, or its selector kubernetes.io/os, names another operating system than the node runs.',
  find(signal) {
    return signal.reason === 'PodOSNotSupported' || signal.reason === 'PodOSSelectorNodeLabelDoesNotMatch'
      ? signal
      : undefined;
  },
  tell(seen, about) {
    const { node, rejection } = seen;
    return {
      title: `Node ${node} refused the Pod: it is for another operating system`,
      why: `The kubelet says "${rejection.said}". A nodeSelector kubernetes.io/os keeps such Pods away from the node in the first place. ${afterRefusal(seen, about)}`,
      certainty: 'certain',
      remedies: [advise('set nodeSelector kubernetes.io/os in the template'), deleteRecord(about)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a Pod for Windows came to Linux',
        snapshot: exampleEnded(
          'PodOSNotSupported',
          "Pod was rejected: Failed to admit pod as the OS field doesn't match node OS",
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
