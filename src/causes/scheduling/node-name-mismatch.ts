import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { refusal, waitingPod } from './example.ts';
import { defineRefused } from './refused.ts';
import { clusterwide, excluded } from './wording.ts';

/** The Pod asks for one node by its name, and that node is not there. */
export const nodeNameMismatch = defineRefused({
  id: 'scheduling/node-name-mismatch',
  fault: 'node-name',
  scope: 'pod',
  heals: 'no',
  docs: '/concepts/scheduling-eviction/assign-pod-node/#nodename',
  summary: 'The Pod asks for a node by name, and no node of that name could take it.',
  words: (signal) => ({
    title: `Asks for a node by name that ${excluded(signal)} ${signal.reason.count === 1 ? 'is' : 'are'} not`,
    why: 'The Pod was made for one node, and no node of that name is there to take it.',
    settles: 'The name of the node that the Pod asks for, and kubectl get nodes.',
    remedies: [
      look('see which nodes there are', clusterwide('get', 'nodes')),
      advise('correct the name of the node, or use nodeSelector instead'),
    ],
  }),
  examples: () => ({
    hits: [
      {
        says: 'no node has the name',
        snapshot: exampleSnapshot([waitingPod(refusal(2, "2 node(s) didn't match the requested node name"))]),
      },
    ],
    misses: [
      {
        says: 'labels are what does not match',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, "2 node(s) didn't match Pod's node affinity/selector"), {
            spec: { nodeSelector: { disktype: 'ssd' } },
          }),
        ]),
      },
    ],
  }),
});
