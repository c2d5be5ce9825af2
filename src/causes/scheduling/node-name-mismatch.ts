import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { refusal, waitingPod } from './example.ts';
import { clusterwide, excluded, refused } from './wording.ts';

/** The Pod asks for one node by its name, and that node is not there. */
export const nodeNameMismatch = defineCause({
  id: 'scheduling/node-name-mismatch',
  on: 'scheduler-refused',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/assign-pod-node/#nodename',
  summary: 'The Pod asks for a node by name, and no node of that name could take it.',
  find: (signal) => (signal.reason.fault === 'node-name' ? signal : undefined),
  tell(signal) {
    return refused(signal, {
      title: `Asks for a node by name that ${excluded(signal)} ${signal.reason.count === 1 ? 'is' : 'are'} not`,
      why: 'The Pod was made for one node, and no node of that name is there to take it.',
      settles: 'The name of the node that the Pod asks for, and kubectl get nodes.',
      remedies: [
        look('see which nodes there are', clusterwide('get', 'nodes')),
        advise('correct the name of the node, or use nodeSelector instead'),
      ],
    });
  },
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
