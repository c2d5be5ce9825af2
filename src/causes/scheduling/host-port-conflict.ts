import type { Pod } from '../../model/wire.ts';
import { workloadOfPod } from '../../facts/owner.ts';
import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { candidatesOf, crowdOf } from '../../signals/node-room.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { exampleNode, refusal, resident, waitingPod } from './example.ts';
import { clusterwide, excluded, list, refused } from './wording.ts';

/** Another Pod has the host port on every node that could take this one. */
export const hostPortConflict = defineCause({
  id: 'scheduling/host-port-conflict',
  on: 'scheduler-refused',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/services-networking/service/',
  summary:
    'The Pod wants ports of the node itself (hostPort), and other Pods have them on every node that could take it.',
  find(signal, view) {
    if (signal.reason.fault !== 'ports') return undefined;
    const wanted = hostPorts(signal.pod);
    const holders = crowdOf(candidatesOf(signal, view), view).flatMap(({ standing, pods }) =>
      pods.flatMap((pod) => {
        const ports = hostPorts(pod).filter((port) => wanted.includes(port));
        return ports.length === 0 ? [] : [{ node: standing.name, pod, ports }];
      }),
    );
    return { signal, wanted, holders };
  },
  tell({ signal, wanted, holders }) {
    const taken = [...new Set(holders.flatMap(({ ports }) => ports))];
    const ports = taken.length > 0 ? taken : wanted;
    const [first] = holders;
    const own = workloadOfPod(signal.pod);
    const siblings =
      first !== undefined && own !== undefined && holders.every(({ pod }) => workloadOfPod(pod)?.name === own.name);
    const shown = list(ports.map(String), 5);
    const held = list(holders.map(({ pod, node }) => `${pod.metadata?.name ?? ''} on ${node}`));
    const what = ports.length === 1 ? `hostPort ${shown} is` : `hostPorts ${shown} are`;
    return refused(signal, {
      title: first ? `${what} taken by ${held}` : `${what} taken on ${excluded(signal)}`,
      why: siblings
        ? `A node has each port once, and ${own.kind} ${own.name} has a Pod there already: it can have one Pod for each node, and a rolling update that starts the new Pod first never ends.`
        : `A node has each of its ports once, and ${first ? 'another Pod has' : 'other Pods have'} it already.`,
      settles: 'Which Pods on the nodes have the same hostPort.',
      evidence: [
        field(signal.ref, 'spec hostPorts', wanted.join(', ')),
        ...holders
          .slice(0, 3)
          .map(({ pod, ports: each, node }) =>
            field(
              { kind: 'Pod', namespace: pod.metadata?.namespace ?? '', name: pod.metadata?.name ?? '' },
              `spec hostPorts on ${node}`,
              each.join(', '),
            ),
          ),
      ],
      remedies: [
        siblings
          ? advise(
              'let it replace its Pods one by one: maxSurge: 0 (or strategy Recreate), and no more replicas than nodes',
            )
          : advise('drop hostPort and use a Service, or choose another port'),
        ...(siblings ? [advise('or drop hostPort and use a Service')] : []),
        look(
          'see which Pods have host ports',
          clusterwide(
            'get',
            'pods',
            '-A',
            '-o',
            'custom-columns=NS:.metadata.namespace,NAME:.metadata.name,NODE:.spec.nodeName,PORTS:.spec.containers[*].ports[*].hostPort',
          ),
        ),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'each node has a replica with that port',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, "1 node(s) didn't have free ports for the requested pod ports"), { hostPort: 31080 }),
          exampleNode('n1'),
          resident('edge', 'n1', { hostPort: 31080 }),
        ]),
        subject: { kind: 'Pod', name: 'web-7d9f-x2k9p' },
      },
      {
        says: 'the other Pods cannot be seen',
        snapshot: exampleSnapshot([
          waitingPod("0/1 nodes are available: 1 node(s) didn't have free ports for the requested pod ports.", {
            hostPort: 80,
          }),
        ]),
      },
    ],
    misses: [
      {
        says: 'CPU is short although it has a host port',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 Insufficient cpu'), { hostPort: 80, requests: { cpu: '2' } }),
        ]),
      },
    ],
  }),
});

function hostPorts(pod: Pod): readonly number[] {
  return [...(pod.spec?.initContainers ?? []), ...(pod.spec?.containers ?? [])].flatMap((container) =>
    (container.ports ?? []).flatMap((port) => (port.hostPort ? [port.hostPort] : [])),
  );
}
