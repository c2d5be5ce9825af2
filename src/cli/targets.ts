import { UserError } from '../support/user-error.ts';
import { didYouMean } from './near-names.ts';

/** An object that the user named; its namespace comes from `-n` or the context. */
export interface Target {
  readonly kind: TargetKind;
  readonly name: string;
}

/** Kinds that can be named. */
export type TargetKind =
  'Pod' | 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'ReplicaSet' | 'Job' | 'CronJob' | 'Service';

/** Each kind with kubectl's words for it: short, singular, plural, with group. */
const words: Readonly<Record<TargetKind, readonly string[]>> = {
  Pod: ['po', 'pod', 'pods'],
  Deployment: ['deploy', 'deployment', 'deployments', 'deployment.apps', 'deployments.apps'],
  StatefulSet: ['sts', 'statefulset', 'statefulsets', 'statefulset.apps', 'statefulsets.apps'],
  DaemonSet: ['ds', 'daemonset', 'daemonsets', 'daemonset.apps', 'daemonsets.apps'],
  ReplicaSet: ['rs', 'replicaset', 'replicasets', 'replicaset.apps', 'replicasets.apps'],
  Job: ['job', 'jobs', 'job.batch', 'jobs.batch'],
  CronJob: ['cj', 'cronjob', 'cronjobs', 'cronjob.batch', 'cronjobs.batch'],
  Service: ['svc', 'service', 'services'],
};

const kinds: ReadonlyMap<string, TargetKind> = new Map([
  ...words.Pod.map((word) => [word, 'Pod'] as const),
  ...words.Deployment.map((word) => [word, 'Deployment'] as const),
  ...words.StatefulSet.map((word) => [word, 'StatefulSet'] as const),
  ...words.DaemonSet.map((word) => [word, 'DaemonSet'] as const),
  ...words.ReplicaSet.map((word) => [word, 'ReplicaSet'] as const),
  ...words.Job.map((word) => [word, 'Job'] as const),
  ...words.CronJob.map((word) => [word, 'CronJob'] as const),
  ...words.Service.map((word) => [word, 'Service'] as const),
]);

/** Every word that names a kind. */
export const kindWords: readonly string[] = [...kinds.keys()];

/**
 * Reads `POD`, `TYPE/NAME …` or `TYPE NAME …`. `pods` alone names none in particular. `commands` are offered beside the kinds
 * where the first word is neither.
 */
export function readTargets(given: readonly string[], commands: readonly string[] = []): readonly Target[] {
  if (given.some((word) => word.includes('/'))) return given.map(readSlashed);
  const [first, ...names] = given;
  if (first === undefined) return [];
  const kind = kinds.get(first.toLowerCase());
  if (kind === undefined && names.length === 0) return [{ kind: 'Pod', name: first }];
  if (kind === undefined) throw unknownKind(first, commands);
  if (names.length > 0) return names.map((name) => ({ kind, name }));
  if (kind === 'Pod') return [];
  throw new UserError(`${first} needs a name: ${first}/NAME`, { exitCode: 2 });
}

function readSlashed(word: string): Target {
  const [type = '', name = '', ...more] = word.split('/');
  if (type === '' || name === '' || more.length > 0) {
    throw new UserError(`"${word}" is not a target; write TYPE/NAME, such as deploy/web`, { exitCode: 2 });
  }
  const kind = kinds.get(type.toLowerCase());
  if (kind === undefined) throw unknownKind(type, []);
  return { kind, name };
}

function unknownKind(word: string, commands: readonly string[]): UserError {
  if (['no', 'node', 'nodes'].includes(word.toLowerCase())) {
    return new UserError('a node cannot be named; use --field-selector spec.nodeName=NODE', { exitCode: 2 });
  }
  const what = commands.length > 0 ? 'command or resource type' : 'resource type';
  const hint = didYouMean(word, [...commands, ...kindWords]) || `; known are ${knownKinds}`;
  return new UserError(`unknown ${what} "${word}"${hint}`, { exitCode: 2 });
}

const knownKinds = Object.values(words)
  .map(([short]) => short)
  .join(', ');
