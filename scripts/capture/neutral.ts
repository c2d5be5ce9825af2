import { registries } from '../../test/cluster/boot/registries.ts';
import { network, nodes } from '../../test/cluster/boot/layout.ts';

/** Fields of nodes that tell of the machine, and what the test cluster alone has. */
const telling = 'images addresses nodeInfo daemonEndpoints runtimeHandlers features lastHeartbeatTime';

/** Fields that say nothing that a diagnosis or a reader wants to know, and that would make the program larger. */
const idle =
  'resourceVersion imageID containerID hostIPs podIPs allocatedResources user lastProbeTime ' +
  'terminationMessagePath terminationMessagePolicy reportingInstance generateName blockOwnerDeletion ' +
  'dnsPolicy preemptionPolicy enableServiceLinks fullyLabeledReplicas tolerations lastUpdateTime revisionHistoryLimit ' +
  'progressDeadlineSeconds serviceAccount';

const dropped = new RegExp(`^(?:${`${telling} ${idle}`.replaceAll(' ', '|')}|.*testbed\\.local.*)$`);

/**
 * The same value without what tells of the test cluster and the machine that it runs on: names of nodes and registries, addresses,
 * and the one image that all its containers share, which becomes that of the workload.
 */
export function neutral(value: unknown, workload: string): unknown {
  if (typeof value === 'string') return neutralText(value, workload);
  if (Array.isArray(value)) return value.map((each: unknown) => neutral(each, workload));
  if (typeof value !== 'object' || value === null) return value;
  const isCondition = 'lastTransitionTime' in value;
  const kept = Object.entries(value).filter(
    ([key, each]) => each !== null && !dropped.test(key) && !(isCondition && key === 'observedGeneration'),
  );
  return Object.fromEntries(kept.map(([key, each]: [string, unknown]) => [key, neutral(each, workload)]));
}

const image = new RegExp(`${registries.open.host.replaceAll('.', '\\.')}/faulty(:1(?![\\w.]))?`, 'g');
/** The first half of an IPv4 address. */
const half = (address: string): string => `${address.split('.').slice(0, 2).join('.')}.`;

function neutralText(text: string, workload: string): string {
  const named = text
    .replace(image, (_all, tag?: string) => `registry.example/shop/${workload}${tag === undefined ? '' : ':1.8.2'}`)
    .replaceAll(registries.open.host, 'registry.example')
    .replaceAll(network.apiAddress, '10.96.12.40')
    .replaceAll(half(network.podSubnet), '10.244.')
    .replaceAll(half(network.serviceSubnet), '10.96.')
    .replaceAll('sc-shop', 'shop');
  return nodes.reduce((clean, { name }, index) => clean.replaceAll(name, `worker-${index + 1}`), named);
}
