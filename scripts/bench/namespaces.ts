import type { Api } from '../../test/cluster/boot/api.ts';
import { until } from '../../test/cluster/boot/waiting.ts';
import { act } from '../../test/cluster/runner/actions.ts';
import { collection } from '../../test/cluster/runner/resources.ts';
import { at, listAt, parsed, textAt } from '../../test/cluster/runner/wire.ts';
import { deployment, faulty, image, podSpec, well } from '../../test/cluster/scenarios/manifests.ts';
import type { Manifest } from '../../test/cluster/runner/scenario.ts';

const healthyPods = 20;

/** The namespaces that the benchmark makes: 20 healthy Pods in each, and 2 sick ones more in the second. */
export type Namespaces = { readonly healthy: string; readonly sick: string };

/** Makes the namespaces and waits until all Pods are as they will stay. */
export async function makeNamespaces(api: Api, suffix: string): Promise<Namespaces> {
  const namespaces = { healthy: `bench-healthy-${suffix}`, sick: `bench-sick-${suffix}` };
  const well20 = deployment('cart', podSpec(well()), { replicas: healthyPods });
  await make(api, namespaces.healthy, [well20]);
  await make(api, namespaces.sick, [well20, outOfMemory, wrongImage]);
  await until(`${healthyPods} ready Pods`, 180, async () => (await ready(api, namespaces.healthy)) === healthyPods);
  await until(
    'the sick Pods',
    180,
    async () => (await ready(api, namespaces.sick)) === healthyPods && (await sick(api, namespaces.sick)) === 2,
  );
  return namespaces;
}

/** Removes them; the cluster does it in its own time. */
export async function removeNamespaces(api: Api, { healthy, sick: second }: Namespaces): Promise<void> {
  for (const name of [healthy, second]) await api({ method: 'DELETE', path: `/api/v1/namespaces/${name}` });
}

const outOfMemory = deployment(
  'search',
  podSpec(faulty(['log loading the index', 'alloc 256 128'], { resources: { limits: { memory: '64Mi' } } })),
);

const wrongImage = deployment('checkout', podSpec(faulty([], { image: `${image('no-such-image')}` })));

async function make(api: Api, name: string, objects: readonly Manifest[]): Promise<void> {
  await act(api, name, { kind: 'apply', objects: [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }] });
  await until(`the ServiceAccount of ${name}`, 60, async () => {
    const { code } = await api({ method: 'GET', path: `${collection('ServiceAccount', name)}/default` });
    return code === 200;
  });
  await act(api, name, { kind: 'apply', objects });
}

async function statuses(api: Api, namespace: string): Promise<readonly unknown[]> {
  const { text } = await api({ method: 'GET', path: collection('Pod', namespace) });
  return listAt(parsed(text), 'items').flatMap((pod) => listAt(pod, 'status', 'containerStatuses'));
}

async function ready(api: Api, namespace: string): Promise<number> {
  return (await statuses(api, namespace)).filter((status) => at(status, 'ready') === true).length;
}

/** How many wait in a back-off: they restarted, or their pull failed, at least twice. */
async function sick(api: Api, namespace: string): Promise<number> {
  const waiting = (await statuses(api, namespace)).map((status) => textAt(status, 'state', 'waiting', 'reason'));
  return waiting.filter((reason) => reason.endsWith('BackOff')).length;
}
