import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { exampleNode, refusal, waitingPod } from './example.ts';
import { defineTaintCause } from './taints.ts';
import { clusterwide } from './wording.ts';

/** Only control-plane nodes are there, and they take no workloads. */
export const taintControlPlane = defineTaintCause({
  id: 'scheduling/taint-control-plane',
  keys: (key) => /^node-role\.kubernetes\.io\/(?:control-plane|master)$/.test(key),
  severity: 'error',
  heals: 'maybe',
  summary: 'The cluster has no worker node that could take the Pod; control-plane nodes are kept free of workloads.',
  tell({ where, key, signal, on }) {
    const all = signal.refusal.nodes <= Math.max(on.length, signal.reason.count);
    return {
      title: all
        ? `The cluster has only control-plane nodes, which take no workloads (${where})`
        : `Kept off the control-plane nodes (${where})`,
      why: `The taint ${key} keeps ordinary Pods off control-plane nodes${all ? ', and no worker node has joined' : ''}.`,
      ...(all ? {} : { severity: 'info' as const }),
      settles: 'kubectl get nodes: is there a worker node, and is it Ready?',
      remedies: [
        look('see which nodes there are', clusterwide('get', 'nodes'), 'platform'),
        advise('let a worker node join, or, in a cluster of one node, take the taint away', 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'no worker node has joined',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 node(s) had untolerated taint(s)')),
          exampleNode('cp1', { taints: [{ key: 'node-role.kubernetes.io/control-plane', effect: 'NoSchedule' }] }),
        ]),
      },
    ],
    misses: [
      {
        says: 'the node is kept for others',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 node(s) had untolerated taint(s)')),
          exampleNode('n1', { taints: [{ key: 'dedicated', value: 'batch', effect: 'NoSchedule' }] }),
        ]),
      },
    ],
  }),
});
