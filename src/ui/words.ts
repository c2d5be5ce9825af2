import type { ObjectRef } from '../model/ref.ts';

const shortKinds: Readonly<Record<string, string>> = {
  Deployment: 'deploy',
  StatefulSet: 'sts',
  DaemonSet: 'ds',
  ReplicaSet: 'rs',
  Job: 'job',
  CronJob: 'cj',
  Pod: 'pod',
  Service: 'svc',
  PersistentVolumeClaim: 'pvc',
  Node: 'node',
  Namespace: 'ns',
};

/** `deploy/cart`, with the short names of kubectl. */
export function shortName(ref: ObjectRef): string {
  return `${shortKinds[ref.kind] ?? ref.kind.toLowerCase()}/${ref.name}`;
}

/** `shop`, `shop, pay`, `4 namespaces`, `all namespaces`. */
export function namespacesWord(namespaces: readonly string[]): string {
  if (namespaces.length === 0) return 'all namespaces';
  return namespaces.length <= 3 ? namespaces.join(', ') : `${String(namespaces.length)} namespaces`;
}

/** `1 Pod`, `3 Pods`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
