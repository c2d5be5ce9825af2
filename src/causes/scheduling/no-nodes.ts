import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { refusal, waitingPod } from './example.ts';
import { defineRefused } from './refused.ts';
import { clusterwide } from './wording.ts';

/** The cluster has no node at all. */
export const noNodes = defineRefused({
  id: 'scheduling/no-nodes',
  fault: 'no-nodes',
  scope: 'pod',
  severity: 'critical',
  heals: 'maybe',
  docs: '/concepts/architecture/nodes/',
  summary: 'No node is registered in the cluster: none has joined, or the node pools are at zero.',
  words: () => ({
    title: 'The cluster has no nodes',
    why: 'The scheduler knows of no node: none has registered, or all node pools are scaled to zero.',
    settles: 'kubectl get nodes shows none.',
    remedies: [
      look('see whether a node is there', clusterwide('get', 'nodes'), 'platform'),
      advise('add a node, or see why the nodes do not register', 'platform'),
    ],
  }),
  examples: () => ({
    hits: [
      {
        says: 'the scheduler knows of no node',
        snapshot: exampleSnapshot([waitingPod('no nodes available to schedule pods')]),
      },
    ],
    misses: [
      {
        says: 'there is a node, and it is full',
        snapshot: exampleSnapshot([waitingPod(refusal(1, '1 Too many pods'))]),
      },
    ],
  }),
});
