import { defineCause } from '../../signals/cause.ts';
import { formatCpu } from '../../facts/quantity.ts';
import { exampleEnded, exampleReplacement } from '../example-ended.ts';
import { lacking } from '../rejection-wording.ts';

const message = "Pod was rejected: Node didn't have enough resource: cpu, requested: 2000, used: 3100, capacity: 4000";

/** The node lacked CPU when the Pod came. */
export const outOfCpu = defineCause({
  id: 'admission/out-of-cpu',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/',
  summary:
    'The kubelet refused the Pod for lack of CPU, although it was bound to the node: the scheduler was bypassed or outrun, static Pods took room, or the node has become smaller.',
  find(signal) {
    return signal.reason === 'OutOfcpu' ? signal : undefined;
  },
  tell(seen, about) {
    return lacking(seen, about, '', (millicores) => formatCpu(millicores / 1000));
  },
  examples: () => ({
    hits: [
      { says: 'the node was full', snapshot: exampleEnded('OutOfcpu', message) },
      {
        says: 'the Pod that took its place is ready',
        snapshot: exampleEnded('OutOfcpu', message, { objects: [exampleReplacement()] }),
        subject: { kind: 'Pod', name: 'web-7d9f-x2k9p' },
      },
    ],
    misses: [
      {
        says: 'another resource was short',
        snapshot: exampleEnded(
          'OutOfmemory',
          "Pod was rejected: Node didn't have enough resource: memory, requested: 1, used: 4, capacity: 4",
        ),
      },
    ],
  }),
});
