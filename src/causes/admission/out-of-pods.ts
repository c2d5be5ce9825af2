import { defineCause } from '../../signals/cause.ts';
import { exampleEnded, exampleReplacement } from '../example-ended.ts';
import { lacking } from '../rejection-wording.ts';

const message = "Pod was rejected: Node didn't have enough resource: pods, requested: 1, used: 110, capacity: 110";

/** The node lacked room for another Pod when the Pod came. */
export const outOfPods = defineCause({
  id: 'admission/out-of-pods',
  on: 'pod-rejected',
  scope: 'node',
  stage: 'admitted',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/',
  summary:
    'The kubelet refused the Pod for lack of room for another Pod, although it was bound to the node: the scheduler was bypassed or outrun, static Pods took room, or the node has become smaller.',
  find(signal) {
    return signal.reason === 'OutOfpods' ? signal : undefined;
  },
  tell(seen, about) {
    return lacking(seen, about, 'Pod slot', String);
  },
  examples: () => ({
    hits: [
      { says: 'the node was full', snapshot: exampleEnded('OutOfpods', message) },
      {
        says: 'the Pod that took its place is ready',
        snapshot: exampleEnded('OutOfpods', message, { objects: [exampleReplacement()] }),
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
