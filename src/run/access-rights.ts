/** A right that some part of the program uses. */
export interface Right {
  readonly verb: 'get' | 'list' | 'watch' | 'patch' | 'create';
  readonly group: string;
  /** With its subresource: `pods/log`. */
  readonly resource: string;
  readonly clusterWide: boolean;
  /** What is lost without it. */
  readonly without: string;
}

/** What the server said of one right in one namespace (empty: the whole cluster). */
export interface RightAnswer {
  readonly right: Right;
  readonly namespace: string;
  readonly allowed: boolean;
}

function read(group: string, resource: string, without: string, clusterWide = false): readonly Right[] {
  return [{ verb: 'list', group, resource, clusterWide, without }];
}

/** Least privilege: nothing here changes anything but the two that a debug container needs (ux-reliability B4). */
export const wantedRights: readonly Right[] = [
  ...read('', 'pods', 'nothing can be answered'),
  { verb: 'watch', group: '', resource: 'pods', clusterWide: false, without: 'the live screen cannot follow changes' },
  ...read('', 'events', 'what only events tell is unknown: scheduling, mounts, probes'),
  {
    verb: 'get',
    group: '',
    resource: 'pods/log',
    clusterWide: false,
    without: 'what a program said before it died is unknown',
  },
  ...read('apps', 'deployments', 'workloads are known by their Pods only'),
  ...read('apps', 'replicasets', 'rollouts and their revisions are unknown'),
  ...read('apps', 'statefulsets', 'workloads are known by their Pods only'),
  ...read('apps', 'daemonsets', 'workloads are known by their Pods only'),
  ...read('batch', 'jobs', 'workloads are known by their Pods only'),
  ...read('batch', 'cronjobs', 'workloads are known by their Pods only'),
  ...read('', 'persistentvolumeclaims', 'why a claim is not bound is unknown'),
  {
    verb: 'get',
    group: '',
    resource: 'configmaps',
    clusterWide: false,
    without: 'whether a ConfigMap or its key exists is unknown',
  },
  {
    verb: 'get',
    group: '',
    resource: 'secrets',
    clusterWide: false,
    without: 'whether a Secret or its key exists is unknown',
  },
  ...read('', 'services', 'Services cannot be named, and whether a dependency has one is unknown'),
  ...read('discovery.k8s.io', 'endpointslices', 'whether a dependency has ready endpoints is unknown'),
  ...read('', 'namespaces', 'namespaces cannot be listed, nor is their Pod Security level known', true),
  ...read('', 'nodes', 'room, taints and health of nodes are unknown', true),
  ...read('', 'persistentvolumes', 'where volumes are is unknown', true),
  ...read('storage.k8s.io', 'storageclasses', 'whether a storage class exists is unknown', true),
  {
    verb: 'patch',
    group: '',
    resource: 'pods/ephemeralcontainers',
    clusterWide: false,
    without: 'no debug container can be added',
  },
  // A WebSocket needs `get`, and from Kubernetes 1.35 also `create`.
  {
    verb: 'get',
    group: '',
    resource: 'pods/attach',
    clusterWide: false,
    without: 'no debug container can be attached to',
  },
  {
    verb: 'create',
    group: '',
    resource: 'pods/attach',
    clusterWide: false,
    without: 'newer servers let nobody attach to a debug container',
  },
];
