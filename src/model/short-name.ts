/** kubectl's short names of the kinds that people write. */
const shortKinds: ReadonlyMap<string, string> = new Map([
  ['Deployment', 'deploy'],
  ['StatefulSet', 'sts'],
  ['DaemonSet', 'ds'],
  ['ReplicaSet', 'rs'],
  ['Job', 'job'],
  ['CronJob', 'cj'],
  ['Pod', 'pod'],
  ['Service', 'svc'],
  ['PersistentVolumeClaim', 'pvc'],
  ['Node', 'node'],
  ['Namespace', 'ns'],
]);

/** `deploy/cart`, `sts/db`: the short form that kubectl accepts. */
export function shortName(ref: { readonly kind: string; readonly name: string }): string {
  return `${shortKinds.get(ref.kind) ?? ref.kind.toLowerCase()}/${ref.name}`;
}
