/** Where objects of a kind live in the API. */
export type Resource = { readonly prefix: string; readonly plural: string; readonly namespaced: boolean };

const core = (plural: string): Resource => ({ prefix: '/api/v1', plural, namespaced: true });
const group = (name: string, plural: string): Resource => ({ prefix: `/apis/${name}`, plural, namespaced: true });
const clusterWide = (resource: Resource): Resource => ({ ...resource, namespaced: false });

const resources: Readonly<Record<string, Resource>> = {
  ConfigMap: core('configmaps'),
  CronJob: group('batch/v1', 'cronjobs'),
  DaemonSet: group('apps/v1', 'daemonsets'),
  Deployment: group('apps/v1', 'deployments'),
  EndpointSlice: group('discovery.k8s.io/v1', 'endpointslices'),
  Event: core('events'),
  Job: group('batch/v1', 'jobs'),
  LimitRange: core('limitranges'),
  Namespace: clusterWide(core('namespaces')),
  Node: clusterWide(core('nodes')),
  PersistentVolume: clusterWide(core('persistentvolumes')),
  PersistentVolumeClaim: core('persistentvolumeclaims'),
  Pod: core('pods'),
  ReplicaSet: group('apps/v1', 'replicasets'),
  ResourceQuota: core('resourcequotas'),
  Secret: core('secrets'),
  Service: core('services'),
  ServiceAccount: core('serviceaccounts'),
  StatefulSet: group('apps/v1', 'statefulsets'),
  StorageClass: clusterWide(group('storage.k8s.io/v1', 'storageclasses')),
};

/** The resource of a kind; throws for one that no scenario uses yet. */
export function resourceOf(kind: string): Resource {
  const resource = resources[kind];
  if (resource === undefined) throw new Error(`no resource is known for kind ${kind}`);
  return resource;
}

/** The path of a kind's collection, in the namespace where it has one. */
export function collection(kind: string, namespace: string): string {
  const { prefix, plural, namespaced } = resourceOf(kind);
  return namespaced ? `${prefix}/namespaces/${namespace}/${plural}` : `${prefix}/${plural}`;
}
