import type { ObjectRef } from '../model/ref.ts';
import type { ObjectMeta, Pod } from '../model/wire.ts';

/** The owner that controls an object: the reference marked `controller: true`. */
export function controllerOf(metadata: ObjectMeta | undefined): ObjectRef | undefined {
  const owner = metadata?.ownerReferences?.find((reference) => reference.controller === true);
  if (!owner?.kind || !owner.name) return undefined;
  return {
    kind: owner.kind,
    ...(metadata?.namespace ? { namespace: metadata.namespace } : {}),
    name: owner.name,
    ...(owner.uid ? { uid: owner.uid } : {}),
  };
}

/**
 * The workload a person would name: a Deployment instead of its ReplicaSet. A Deployment names its ReplicaSets
 * `<deployment>-<pod-template-hash>` (kubernetes pkg/controller/deployment/sync.go), so no read is needed.
 */
export function workloadOf(controller: ObjectRef | undefined, templateHash: string): ObjectRef | undefined {
  if (controller?.kind !== 'ReplicaSet' || templateHash === '') return controller;
  const suffix = `-${templateHash}`;
  if (!controller.name.endsWith(suffix)) return controller;
  return {
    kind: 'Deployment',
    ...(controller.namespace ? { namespace: controller.namespace } : {}),
    name: controller.name.slice(0, -suffix.length),
  };
}

/** The workload of a Pod that is at hand as an object. */
export function workloadOfPod(pod: Pod): ObjectRef | undefined {
  return workloadOf(controllerOf(pod.metadata), pod.metadata?.labels?.['pod-template-hash'] ?? '');
}

/** The Deployment that a ReplicaSet's name points to, if its last part looks like a template hash. */
export function deploymentOfReplicaSet(name: string): string | undefined {
  return /^(.+)-[bcdfghjklmnpqrstvwxz2456789]{5,10}$/.exec(name)?.[1];
}
