import type { Kind } from '../model/wire.ts';

/** Where a kind lives in the API: `/api/v1/…` for the empty group. */
export interface ResourceFacts {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  readonly namespaced: boolean;
}

function resource(group: string, version: string, plural: string, namespaced = true): ResourceFacts {
  return { group, version, plural, namespaced };
}

/** Every kind that can be looked up. All versions are stable ones. */
export const resources: Readonly<Record<Kind, ResourceFacts>> = {
  Pod: resource('', 'v1', 'pods'),
  Node: resource('', 'v1', 'nodes', false),
  PersistentVolumeClaim: resource('', 'v1', 'persistentvolumeclaims'),
  PersistentVolume: resource('', 'v1', 'persistentvolumes', false),
  StorageClass: resource('storage.k8s.io', 'v1', 'storageclasses', false),
  ConfigMap: resource('', 'v1', 'configmaps'),
  Secret: resource('', 'v1', 'secrets'),
  ServiceAccount: resource('', 'v1', 'serviceaccounts'),
  Namespace: resource('', 'v1', 'namespaces', false),
  Service: resource('', 'v1', 'services'),
  EndpointSlice: resource('discovery.k8s.io', 'v1', 'endpointslices'),
  ReplicaSet: resource('apps', 'v1', 'replicasets'),
  Deployment: resource('apps', 'v1', 'deployments'),
  StatefulSet: resource('apps', 'v1', 'statefulsets'),
  DaemonSet: resource('apps', 'v1', 'daemonsets'),
  Job: resource('batch', 'v1', 'jobs'),
  CronJob: resource('batch', 'v1', 'cronjobs'),
  ResourceQuota: resource('', 'v1', 'resourcequotas'),
  LimitRange: resource('', 'v1', 'limitranges'),
  VolumeAttachment: resource('storage.k8s.io', 'v1', 'volumeattachments', false),
  Lease: resource('coordination.k8s.io', 'v1', 'leases'),
};

/** The plural name of a kind, as in API paths and in `kubectl get`. */
export function pluralOf(kind: Kind): string {
  return resources[kind].plural;
}

/** Is this word a kind that can be looked up? */
export function isKind(word: string): word is Kind {
  return Object.hasOwn(resources, word);
}
