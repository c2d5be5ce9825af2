import { allocatable } from '../../facts/node-standing.ts';
import { formatResource } from '../../facts/quantity.ts';
import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { exampleSnapshot } from '../example.ts';
import { look } from '../remedies.ts';
import { exampleNode, refusal, resident, waitingPod } from './example.ts';
import { isTooLarge, shortageOf } from './insufficient.ts';
import { allocatableOf, amountOf, clusterwide, lowerRequest, refused, resourceName } from './wording.ts';

/** No node could take the Pod even if it were empty. */
export const requestTooLarge = defineCause({
  id: 'scheduling/request-too-large',
  on: 'scheduler-refused',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/configuration/manage-resources-containers/',
  summary:
    'The Pod requests more of a resource than any node that is open to it has in all, so waiting and freeing room cannot help.',
  find(signal, view) {
    const shortage = shortageOf(signal, view);
    if (!shortage?.room || !isTooLarge(shortage)) return undefined;
    const { resource, room } = shortage;
    const offered = signal.standings?.some(({ node }) => allocatable(node, resource) > 0) ?? false;
    if (resource.includes('/') && !offered) return undefined;
    const elsewhere = (signal.standings ?? []).some(({ node }) => allocatable(node, resource) >= shortage.needs);
    return { ...shortage, room, elsewhere };
  },
  tell({ signal, resource, needs, room, elsewhere }, about) {
    const { largest, candidates } = room;
    const most = formatResource(resource, largest.amount);
    const alone = candidates.length === 1;
    return refused(signal, {
      title: `Requests ${amountOf(resource, needs)}, more than any node${elsewhere ? ' that is open to it' : ''} has: ${alone ? 'the only one open to it' : 'the largest'}, ${largest.node}, has ${most}`,
      why: `Even an empty node could not take it: ${largest.node} offers ${most} of ${resourceName(resource)} to Pods, and ${amountOf(resource, needs)} is requested.`,
      settles: `Compare the Pod's request with the allocatable ${resourceName(resource)} of every node.`,
      bonus: 5,
      evidence: [
        field(signal.ref, `requests of ${resource}`, formatResource(resource, needs)),
        ...candidates.slice(0, 3).map((each) => allocatableOf(each, resource)),
      ],
      remedies: [
        lowerRequest(signal, about, resource),
        look(
          'see what nodes offer',
          clusterwide(
            'get',
            'nodes',
            '-o',
            `custom-columns=NAME:.metadata.name,OFFERS:.status.allocatable.${resource}`,
          ),
          'platform',
        ),
        { text: 'or add a node that is large enough', effect: 'mutating', by: 'platform' },
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'no node has as much memory',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, '2 Insufficient memory'), { requests: { memory: '8Ti' } }),
          exampleNode('n1'),
          exampleNode('n2'),
        ]),
      },
    ],
    misses: [
      {
        says: 'an empty node could take it, but none is empty',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 Insufficient memory'), { requests: { memory: '6Gi' } }),
          exampleNode('n1'),
          resident('cache', 'n1', { requests: { memory: '5Gi' } }),
        ]),
        subject: { kind: 'Pod', name: 'web-7d9f-x2k9p' },
      },
    ],
  }),
});
