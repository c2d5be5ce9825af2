import type { Api } from '../boot/api.ts';
import { until } from '../boot/waiting.ts';
import { act } from './actions.ts';
import { collection, resourceOf } from './resources.ts';
import { namespaceOf, type Scenario } from './scenario.ts';
import { listAt, parsed, textAt } from './wire.ts';

/** What is made on the stage: a namespace named after it, with these objects. */
export type Staged = Pick<Scenario, 'name' | 'namespaceLabels' | 'before' | 'undo' | 'objects'>;

/** Makes the scenario's namespace and objects, from scratch: what an earlier run left is removed first. */
export async function setUp(api: Api, scenario: Staged): Promise<void> {
  const namespace = namespaceOf(scenario);
  await clear(api, scenario);
  const metadata = {
    name: namespace,
    labels: { ...scenario.namespaceLabels, 'testbed.local/scenario': scenario.name },
  };
  await act(api, namespace, { kind: 'apply', objects: [{ apiVersion: 'v1', kind: 'Namespace', metadata }] });
  await until(`the ServiceAccount of ${namespace}`, 60, async () => {
    const { code } = await api({ method: 'GET', path: `${collection('ServiceAccount', namespace)}/default` });
    return code === 200;
  });
  for (const action of scenario.before ?? []) await act(api, namespace, action);
  await act(api, namespace, { kind: 'apply', objects: scenario.objects });
}

/** Undoes what it did to the nodes and removes all its objects, without waiting for the last of them to go. */
export async function strike(api: Api, scenario: Staged): Promise<void> {
  for (const action of scenario.undo ?? []) await act(api, namespaceOf(scenario), action);
  await remove(api, scenario);
}

/** Removes the scenario and waits until nothing is left of it. */
async function clear(api: Api, scenario: Staged): Promise<void> {
  const path = `/api/v1/namespaces/${namespaceOf(scenario)}`;
  if ((await api({ method: 'GET', path })).code === 404) return;
  await remove(api, scenario);
  await until(
    `the end of ${namespaceOf(scenario)}`,
    120,
    async () => (await api({ method: 'GET', path })).code === 404,
  );
}

async function remove(api: Api, scenario: Staged): Promise<void> {
  const namespace = namespaceOf(scenario);
  for (const object of scenario.objects) {
    const { prefix, plural, namespaced } = resourceOf(object.kind);
    if (!namespaced) await api({ method: 'DELETE', path: `${prefix}/${plural}/${object.metadata.name}` });
  }
  await api({ method: 'DELETE', path: `/api/v1/namespaces/${namespace}` });
  // A Pod that a scenario holds by a finalizer or a long grace period would hold the namespace too.
  const pods = await api({ method: 'GET', path: collection('Pod', namespace) });
  for (const pod of listAt(parsed(pods.text), 'items')) {
    const path = `${collection('Pod', namespace)}/${textAt(pod, 'metadata', 'name')}`;
    if (listAt(pod, 'metadata', 'finalizers').length > 0) {
      const body = JSON.stringify({ metadata: { finalizers: null } });
      await api({ method: 'PATCH', path, body, contentType: 'application/merge-patch+json' });
    }
    await api({ method: 'DELETE', path: `${path}?gracePeriodSeconds=1` });
  }
}
