import type * as k8s from '@kubernetes/client-node';

/**
 * An API object as it comes over the wire: any field may be missing, times are strings.
 * client-node's models promise more (required fields, `Date`), which raw JSON does not keep.
 */
export type Wire<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Wire<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]?: Wire<T[Key]> }
      : T;

export type ObjectMeta = Wire<k8s.V1ObjectMeta>;
export type Condition = {
  readonly type?: string;
  readonly status?: string;
  readonly reason?: string;
  readonly message?: string;
  readonly lastTransitionTime?: string;
};

export type Pod = Wire<k8s.V1Pod>;
export type PodSpec = Wire<k8s.V1PodSpec>;
export type Container = Wire<k8s.V1Container>;
export type ContainerStatus = Wire<k8s.V1ContainerStatus>;
export type ContainerTerminated = Wire<k8s.V1ContainerStateTerminated>;
export type Probe = Wire<k8s.V1Probe>;
export type Volume = Wire<k8s.V1Volume>;
export type Toleration = Wire<k8s.V1Toleration>;
export type Taint = Wire<k8s.V1Taint>;
export type Node = Wire<k8s.V1Node>;
export type CoreEvent = Wire<k8s.CoreV1Event>;
export type PersistentVolumeClaim = Wire<k8s.V1PersistentVolumeClaim>;
export type PersistentVolume = Wire<k8s.V1PersistentVolume>;
export type StorageClass = Wire<k8s.V1StorageClass>;
export type ServiceAccount = Wire<k8s.V1ServiceAccount>;
export type Namespace = Wire<k8s.V1Namespace>;
export type Service = Wire<k8s.V1Service>;
export type EndpointSlice = Wire<k8s.V1EndpointSlice>;
export type ReplicaSet = Wire<k8s.V1ReplicaSet>;
export type Deployment = Wire<k8s.V1Deployment>;
export type StatefulSet = Wire<k8s.V1StatefulSet>;
export type DaemonSet = Wire<k8s.V1DaemonSet>;
export type Job = Wire<k8s.V1Job>;
export type CronJob = Wire<k8s.V1CronJob>;
export type ResourceQuota = Wire<k8s.V1ResourceQuota>;
export type LimitRange = Wire<k8s.V1LimitRange>;
export type VolumeAttachment = Wire<k8s.V1VolumeAttachment>;
export type Lease = Wire<k8s.V1Lease>;

/** A ConfigMap or Secret of which only existence and key names are kept; values never enter the program's state. */
export interface KeyedObject {
  readonly metadata?: ObjectMeta;
  readonly type?: string;
  readonly keys: readonly string[];
}

/** Kinds that can be looked up, and the shape of each. Group, version and plural live in `cluster/resources.ts`. */
export interface KindMap {
  readonly Pod: Pod;
  readonly Node: Node;
  readonly PersistentVolumeClaim: PersistentVolumeClaim;
  readonly PersistentVolume: PersistentVolume;
  readonly StorageClass: StorageClass;
  readonly ConfigMap: KeyedObject;
  readonly Secret: KeyedObject;
  readonly ServiceAccount: ServiceAccount;
  readonly Namespace: Namespace;
  readonly Service: Service;
  readonly EndpointSlice: EndpointSlice;
  readonly ReplicaSet: ReplicaSet;
  readonly Deployment: Deployment;
  readonly StatefulSet: StatefulSet;
  readonly DaemonSet: DaemonSet;
  readonly Job: Job;
  readonly CronJob: CronJob;
  readonly ResourceQuota: ResourceQuota;
  readonly LimitRange: LimitRange;
  readonly VolumeAttachment: VolumeAttachment;
  readonly Lease: Lease;
}

export type Kind = keyof KindMap;

/** Any API object that is kept as it came. */
export interface ApiObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: ObjectMeta;
}
