import { defineCause } from '../../signals/cause.ts';
import { formatBytes } from '../../facts/quantity.ts';
import { exampleEnded, exampleReplacement } from '../example-ended.ts';
import { lacking } from '../rejection-wording.ts';

const message =
  "Pod was rejected: Node didn't have enough resource: memory, requested: 2147483648, used: 3221225472, capacity: 4294967296";

/** The node lacked memory when the Pod came. */
export const outOfMemory = defineCause({
  id: 'admission/out-of-memory',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/',
  summary:
    'The kubelet refused the Pod for lack of memory, although it was bound to the node: the scheduler was bypassed or outrun, static Pods took room, or the node has become smaller.',
  find(signal) {
    return signal.reason === 'OutOfmemory' ? signal : undefined;
  },
  tell(seen, about) {
    return lacking(seen, about, 'memory', formatBytes);
  },
  examples: () => ({
    hits: [
      { says: 'the node was full', snapshot: exampleEnded('OutOfmemory', message) },
      {
        says: 'the Pod that took its place is ready',
        snapshot: exampleEnded('OutOfmemory', message, { objects: [exampleReplacement()] }),
        subject: { kind: 'Pod', name: 'web-7d9f-x2k9p' },
      },
    ],
    misses: [
      {
        says: 'another resource was short',
        snapshot: exampleEnded(
          'OutOfcpu',
          "Pod was rejected: Node didn't have enough resource: cpu, requested: 1, used: 4, capacity: 4",
        ),
      },
    ],
  }),
});
