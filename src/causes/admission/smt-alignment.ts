import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { advise } from '../remedies.ts';
import { afterRefusal, deleteRecord } from '../rejection-wording.ts';

/** The CPUs are no whole cores. */
export const smtAlignment = defineCause({
  id: 'admission/smt-alignment',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/tasks/administer-cluster/cpu-management-policies/',
  summary:
    'The CPU manager of the node hands out whole cores only (full-pcpus-only), and the Pod asks for a number of CPUs that is no multiple of the threads of a core.',
  find(signal) {
    return signal.reason === 'SMTAlignmentError' ? signal : undefined;
  },
  tell(seen, about) {
    const { node, rejection } = seen;
    return {
      title: `Node ${node} refused the Pod: its CPUs are not a multiple of the threads of a core`,
      why: `The kubelet says "${rejection.said}". The CPU manager hands out whole physical cores (full-pcpus-only). ${afterRefusal(seen, about)}`,
      certainty: 'certain',
      remedies: [
        advise('ask for a multiple of the threads of a core, usually an even number of CPUs'),
        deleteRecord(about),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'three CPUs on cores of two threads',
        snapshot: exampleEnded(
          'SMTAlignmentError',
          'Pod was rejected: SMT Alignment Error: requested 3 cpus not multiple cpus per core = 2',
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
