import type { Api } from '../boot/api.ts';
import { collection, resourceOf } from './resources.ts';
import { at, listAt, parsed, textAt } from './wire.ts';

/** One container's log as it was read. */
export type ObservedLog = {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  readonly previous: boolean;
  readonly text: string;
};

/** What a namespace shows at one instant. */
export type Observation = {
  readonly capturedAt: string;
  readonly objects: readonly unknown[];
  readonly logs: readonly ObservedLog[];
  /** Kinds that were read whole. */
  readonly listed: readonly { readonly resource: string; readonly namespace?: string }[];
};

/** The kinds that tell what state a scenario is in. */
export const brief = [
  'Pod',
  'Event',
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
] as const;

/** Those, and whatever else a diagnosis may want to look at. */
export const whole = [
  ...brief,
  'PersistentVolumeClaim',
  'PersistentVolume',
  'StorageClass',
  'ResourceQuota',
  'LimitRange',
  'ServiceAccount',
  'ConfigMap',
  'Secret',
  'Service',
  'EndpointSlice',
  'Node',
] as const;

/** Reads these kinds in the namespace, and the logs of its containers when asked. */
export async function observe(
  api: Api,
  namespace: string,
  kinds: readonly string[],
  withLogs: boolean,
): Promise<Observation> {
  const lists = await Promise.all(kinds.map((kind) => list(api, namespace, kind)));
  const objects = [await one(api, `/api/v1/namespaces/${namespace}`, 'Namespace'), ...lists.flat()];
  const pods = objects.filter((object) => textAt(object, 'kind') === 'Pod');
  const logs = withLogs ? (await Promise.all(pods.map((pod) => logsOf(api, namespace, pod)))).flat() : [];
  const listed = kinds.map((kind) => {
    const { plural, namespaced } = resourceOf(kind);
    return namespaced ? { resource: plural, namespace } : { resource: plural };
  });
  return { capturedAt: new Date().toISOString(), objects, logs, listed };
}

async function list(api: Api, namespace: string, kind: string): Promise<readonly unknown[]> {
  const answer = parsed((await api({ method: 'GET', path: collection(kind, namespace) })).text);
  const apiVersion = textAt(answer, 'apiVersion');
  return listAt(answer, 'items').map((item) => clean(item, apiVersion, kind));
}

async function one(api: Api, path: string, kind: string): Promise<unknown> {
  return clean(parsed((await api({ method: 'GET', path })).text), 'v1', kind);
}

/** Adds what lists leave out and drops what nobody reads; the values of Secrets never leave the cluster. */
function clean(item: unknown, apiVersion: string, kind: string): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const metadata = at(item, 'metadata');
  const kept = Object.entries(typeof metadata === 'object' ? (metadata ?? {}) : {}).filter(
    ([key]) => key !== 'managedFields',
  );
  const data = at(item, 'data');
  const hidden =
    kind === 'Secret' && typeof data === 'object' && data !== null
      ? { data: Object.fromEntries(Object.keys(data).map((key) => [key, ''])) }
      : {};
  return { apiVersion, kind, ...item, metadata: Object.fromEntries(kept), ...hidden };
}

async function logsOf(api: Api, namespace: string, pod: unknown): Promise<readonly ObservedLog[]> {
  const name = textAt(pod, 'metadata', 'name');
  const statuses = [...listAt(pod, 'status', 'initContainerStatuses'), ...listAt(pod, 'status', 'containerStatuses')];
  const wanted = statuses.flatMap((status) => [
    ...(textAt(status, 'containerID') === '' ? [] : [{ container: textAt(status, 'name'), previous: false }]),
    ...(at(status, 'lastState', 'terminated') === undefined
      ? []
      : [{ container: textAt(status, 'name'), previous: true }]),
  ]);
  const read = wanted.map(async ({ container, previous }): Promise<readonly ObservedLog[]> => {
    const query = `container=${container}&previous=${previous}&tailLines=100&limitBytes=65536`;
    const { code, text } = await api({ method: 'GET', path: `${collection('Pod', namespace)}/${name}/log?${query}` });
    // A container that is already removed answers 200 with these words instead of a log.
    if (code !== 200 || text.startsWith('unable to retrieve container logs')) return [];
    return [{ namespace, pod: name, container, previous, text }];
  });
  return (await Promise.all(read)).flat();
}
