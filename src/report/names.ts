import type { Diagnosis } from '../model/finding.ts';

/** Short and full names of kinds as kubectl writes them. */
const names: Readonly<Record<string, readonly [short: string, full: string]>> = {
  Pod: ['pod', 'pod'],
  Deployment: ['deploy', 'deployment.apps'],
  StatefulSet: ['sts', 'statefulset.apps'],
  DaemonSet: ['ds', 'daemonset.apps'],
  ReplicaSet: ['rs', 'replicaset.apps'],
  Job: ['job', 'job.batch'],
  CronJob: ['cj', 'cronjob.batch'],
};

/** `deploy/cart`: for people and command lines. */
export function shortNameOf(ref: { readonly kind: string; readonly name: string }): string {
  return `${names[ref.kind]?.[0] ?? ref.kind.toLowerCase()}/${ref.name}`;
}

/** `-o name`: one `deployment.apps/cart` a line, as `kubectl get -o name` prints it. */
export function reportNames(diagnoses: readonly Diagnosis[]): string {
  return diagnoses
    .map(({ subject }) => `${names[subject.kind]?.[1] ?? subject.kind.toLowerCase()}/${subject.name}\n`)
    .join('');
}
