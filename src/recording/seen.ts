import type { Snapshot } from '../model/snapshot.ts';
import type { ApiObject } from '../model/wire.ts';
import { UserError } from '../support/user-error.ts';

/** Kinds that can be diagnosed, and the word with which kubectl names each. */
const subjects: ReadonlyMap<string, string> = new Map([
  ['Pod', 'pod'],
  ['Deployment', 'deploy'],
  ['StatefulSet', 'sts'],
  ['DaemonSet', 'ds'],
  ['ReplicaSet', 'rs'],
  ['Job', 'job'],
  ['CronJob', 'cj'],
]);

/**
 * Refuses what nobody can answer from: a manifest, which says what is wanted and not what is, and a file without any subject.
 * An empty kubectl List is an answer too: there is nothing.
 */
export function checkSeen(snapshot: Snapshot, ours: boolean, name: string): void {
  if (ours || snapshot.objects.length === 0) return;
  const found = snapshot.objects.filter(({ kind }) => kind !== undefined && subjects.has(kind));
  if (found.length === 0) {
    throw new UserError(`${name} holds neither Pods nor workloads; save them with: kubectl get pods,events -o json`);
  }
  const pods = found.filter(({ kind }) => kind === 'Pod');
  const unseen = (pods.length > 0 ? pods : found).find((object) => !hasStatus(object));
  if (unseen === undefined) return;
  const target = `${subjects.get(unseen.kind ?? '') ?? 'pod'}/${unseen.metadata?.name ?? ''}`;
  const namespace = unseen.metadata?.namespace === undefined ? '' : ` -n ${unseen.metadata.namespace}`;
  throw new UserError(
    `${name} is a manifest: ${target} has no status, and only a cluster can say what became of it; name the live object: kubectl pod-doctor diagnose ${target}${namespace}`,
  );
}

function hasStatus(object: ApiObject): boolean {
  return (
    'status' in object &&
    typeof object.status === 'object' &&
    object.status !== null &&
    Object.keys(object.status).length > 0
  );
}
