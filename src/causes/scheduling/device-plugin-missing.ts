import { allocatable } from '../../facts/node-standing.ts';
import { effectiveRequest } from '../../facts/requests.ts';
import { defineCause } from '../../signals/cause.ts';
import { absence } from '../../signals/evidence.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { exampleNode, refusal, waitingPod } from './example.ts';
import { amountOf, clusterwide, list, nodes, refused } from './wording.ts';

/** No node of the cluster offers the device that is asked for. */
export const devicePluginMissing = defineCause({
  id: 'scheduling/device-plugin-missing',
  on: 'scheduler-refused',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/extend-kubernetes/compute-storage-net/device-plugins/',
  summary: 'The Pod asks for a device that no node offers: its device plugin does not run, or the name is wrong.',
  find(signal) {
    const { reason, standings } = signal;
    const { fault, name = '' } = reason;
    if (fault !== 'resource' || !name.includes('/') || standings === undefined || standings.length === 0)
      return undefined;
    return standings.some(({ node }) => allocatable(node, name) > 0) ? undefined : { signal, name, standings };
  },
  tell({ signal, name, standings }) {
    const others = [
      ...new Set(
        standings.flatMap(({ node }) =>
          Object.keys(node.status?.allocatable ?? {}).filter((key) => key.includes('/') && allocatable(node, key) > 0),
        ),
      ),
    ].sort();
    return refused(signal, {
      title: `Needs ${amountOf(name, effectiveRequest(signal.pod, name))}, which no node offers`,
      why: `None of ${nodes(standings.length)} lists ${name} among its resources${others.length > 0 ? ` (they offer ${list(others)})` : ''}: the device plugin does not run there, or the name is wrong.`,
      settles: `A node with ${name} under status.allocatable.`,
      bonus: 5,
      evidence: standings
        .slice(0, 3)
        .map((each) => absence({ kind: 'Node', name: each.name }, `no ${name} in status.allocatable`)),
      remedies: [
        look('look for the device plugin', clusterwide('get', 'daemonsets', '-A'), 'platform'),
        advise('run its device plugin on the nodes that have the device, or correct the resource name', 'platform'),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'no node lists the device',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, '2 Insufficient example.com/gpu'), { requests: { 'example.com/gpu': '1' } }),
          exampleNode('n1'),
          exampleNode('n2', { allocatable: { 'example.com/gpu': '0' } }),
        ]),
      },
    ],
    misses: [
      {
        says: 'a node offers it, but not to this Pod',
        snapshot: exampleSnapshot([
          waitingPod(refusal(2, '1 Insufficient example.com/gpu, 1 node(s) had untolerated taint(s)'), {
            requests: { 'example.com/gpu': '1' },
          }),
          exampleNode('n1'),
          exampleNode('n2', {
            allocatable: { 'example.com/gpu': '4' },
            taints: [{ key: 'example.com/gpu', effect: 'NoSchedule' }],
          }),
        ]),
      },
    ],
  }),
});
