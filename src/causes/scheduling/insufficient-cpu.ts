import { exampleSnapshot } from '../example.ts';
import { exampleNode, refusal, resident, waitingPod } from './example.ts';
import { defineInsufficient } from './insufficient.ts';

/** Every node that is open to the Pod has too little CPU that is not yet requested. */
export const insufficientCpu = defineInsufficient({
  id: 'scheduling/insufficient-cpu',
  fits: (resource) => resource === 'cpu',
  summary: 'No node has as much CPU left as the Pod requests; requests of other Pods count, not what they use.',
  examples: () => ({
    hits: [
      {
        says: 'the freest node has less left than is requested',
        snapshot: exampleSnapshot(
          [
            waitingPod(refusal(2, '2 Insufficient cpu'), { requests: { cpu: '800m' } }),
            exampleNode('n1'),
            exampleNode('n2'),
            resident('filler-1', 'n1', { requests: { cpu: '3500m' } }),
            resident('filler-2', 'n2', { requests: { cpu: '3800m' } }),
          ],
          { listed: [{ resource: 'pods' }, { resource: 'nodes' }] },
        ),
        subject: { kind: 'Pod', name: 'web-7d9f-x2k9p' },
      },
      {
        says: 'nodes cannot be read, so the words of the scheduler stand alone',
        snapshot: exampleSnapshot([
          waitingPod(refusal(3, '1 node(s) had untolerated taint(s), 2 Insufficient cpu'), { requests: { cpu: '2' } }),
        ]),
      },
    ],
    misses: [
      {
        says: 'the request is larger than any node',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 Insufficient cpu'), { requests: { cpu: '64' } }),
          exampleNode('n1'),
        ]),
      },
      {
        says: 'it was short of CPU for a moment and runs since',
        snapshot: exampleSnapshot([resident('web', 'n1', { requests: { cpu: '2' } })]),
      },
    ],
  }),
});
