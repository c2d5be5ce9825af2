import { exampleSnapshot } from '../example.ts';
import { advise } from '../remedies.ts';
import { exampleNode, refusal, waitingPod } from './example.ts';
import { defineTaintCause, describeTainted, restOf, stateEvidence } from './taints.ts';

const pressures: Readonly<Record<string, readonly [condition: string, what: string]>> = {
  'node.kubernetes.io/memory-pressure': ['MemoryPressure', 'memory'],
  'node.kubernetes.io/disk-pressure': ['DiskPressure', 'disk space'],
  'node.kubernetes.io/pid-pressure': ['PIDPressure', 'process ids'],
};

/** Nodes that could take the Pod run out of memory, disk or process ids. */
export const taintNodePressure = defineTaintCause({
  id: 'scheduling/taint-node-pressure',
  keys: (key) => Object.hasOwn(pressures, key),
  severity: 'error',
  heals: 'maybe',
  scope: 'node',
  summary: 'The nodes run out of memory, disk or process ids, so their kubelets take no more Pods until that is over.',
  tell(seen) {
    const { key, where, on } = seen;
    const [type, what] = pressures[key] ?? ['', 'resources'];
    return {
      title: `No node to run on: low on ${what}, ${where} ${on.length > 1 ? 'take' : 'takes'} no new Pods`,
      why: `The taint ${key} keeps Pods away until the kubelet has enough ${what} again; ${restOf(seen)}.`,
      settles: `The node's condition ${type}.`,
      evidence: stateEvidence(seen, type),
      remedies: [describeTainted(seen), advise(`free ${what} on the node: find which Pods use it up`, 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the only node is low on disk space',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 node(s) had untolerated taint(s)')),
          exampleNode('n1', { taints: [{ key: 'node.kubernetes.io/disk-pressure', effect: 'NoSchedule' }] }),
        ]),
      },
    ],
    misses: [
      {
        says: 'the Pod requests more disk than is left',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 Insufficient ephemeral-storage'), { requests: { 'ephemeral-storage': '20Gi' } }),
        ]),
      },
    ],
  }),
});
