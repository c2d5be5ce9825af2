import type { Diagnosis } from '../model/finding.ts';

/** Kinds of a group are written with it, as kubectl does. */
const groups: ReadonlyMap<string, string> = new Map([
  ['Deployment', 'apps'],
  ['StatefulSet', 'apps'],
  ['DaemonSet', 'apps'],
  ['ReplicaSet', 'apps'],
  ['Job', 'batch'],
  ['CronJob', 'batch'],
]);

/** `-o name`: one `deployment.apps/cart` a line, as `kubectl get -o name` prints it. */
export function reportNames(diagnoses: readonly Diagnosis[]): string {
  return diagnoses.map(({ subject }) => `${fullName(subject.kind)}/${subject.name}\n`).join('');
}

function fullName(kind: string): string {
  const group = groups.get(kind);
  return group === undefined ? kind.toLowerCase() : `${kind.toLowerCase()}.${group}`;
}
