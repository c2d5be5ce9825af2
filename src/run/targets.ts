import { commandNames } from '../cli/commands/index.ts';
import { didYouMean, nearNames } from '../cli/near-names.ts';
import type { Target } from '../cli/targets.ts';
import { podInFocus, workloadInFocus } from '../investigate/focus.ts';
import type { Focus } from '../investigate/focus.ts';
import type { Diagnosis } from '../model/finding.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { Scope, Source } from '../model/source.ts';
import type { ClusterState } from '../state/cluster-state.ts';
import { UserError } from '../support/user-error.ts';
import { inNamespaces } from './in-namespaces.ts';
import { podsOfService } from './service-pods.ts';

/** What was named, as the investigation understands it; undefined where nothing was. A Service stands for its Pods. */
export async function focusOf(
  source: Source,
  scope: Scope,
  targets: readonly Target[],
  signal: AbortSignal,
): Promise<Focus | undefined> {
  if (targets.length === 0) return undefined;
  const refs = await Promise.all(
    targets.map(async (target): Promise<readonly ObjectRef[]> => {
      if (target.kind === 'Service') return podsOfService(source, scope, target.name, signal);
      const { namespaces } = scope;
      return namespaces.length === 0 ? [target] : namespaces.map((namespace) => ({ ...target, namespace }));
    }),
  );
  return { targets: refs.flat() };
}

/** Those diagnoses that speak of what was named: the thing itself, and everything below it. */
export function askedFor(diagnoses: readonly Diagnosis[], focus: Focus, state: ClusterState): readonly Diagnosis[] {
  const workloads = new Map([...state.workloads()].map((workload) => [workload.uid, workload]));
  return diagnoses.filter(({ subject }) => {
    const record = subject.uid === undefined ? undefined : state.pod(subject.uid)?.record;
    if (record !== undefined) return podInFocus(focus, record);
    const workload = workloads.get(subject.uid ?? '');
    if (workload !== undefined && workloadInFocus(focus, workload)) return true;
    const above = workload?.owner;
    return focus.targets.some(({ kind, name, namespace }) => {
      if (namespace !== undefined && namespace !== subject.namespace) return false;
      return (kind === subject.kind && name === subject.name) || (above?.kind === kind && above.name === name);
    });
  });
}

/** Throws UserError where something was named that does not exist, with the names that are near. */
export function checkTargets(focus: Focus, state: ClusterState, targets: readonly Target[]): void {
  for (const target of targets) {
    if (target.kind === 'Service') continue;
    const refs = focus.targets.filter(({ kind, name }) => kind === target.kind && name === target.name);
    const own: Focus = { targets: refs };
    const found =
      [...state.pods()].some(({ record }) => podInFocus(own, record)) ||
      [...state.workloads()].some((workload) => workloadInFocus(own, workload));
    if (!found) throw noSuch(target, refs, state);
  }
}

function noSuch({ kind, name }: Target, refs: readonly ObjectRef[], state: ClusterState): UserError {
  const namespaces = refs.flatMap(({ namespace }) => (namespace === undefined ? [] : [namespace]));
  const refused = state.currencies().find(({ resource, status }) => resource === 'pods' && status !== 'current');
  if (refused !== undefined) {
    return new UserError(
      `Pods cannot be listed${inNamespaces(namespaces)}: ${refused.reason ?? refused.status}; see: kubectl pod-doctor access`,
    );
  }
  const known = kind === 'Pod' ? [...state.pods()].map(({ record }) => record.name) : workloadNames(kind, state);
  const near = nearNames(name, known);
  const owners = kind === 'Pod' && [...state.workloads()].some((workload) => workload.name === name);
  const hint =
    near.length > 0
      ? `; near names: ${near.join(', ')}`
      : owners
        ? `; there is a workload of that name, write TYPE/${name}`
        : kind === 'Pod'
          ? didYouMean(name, commandNames, (command) => `the command ${command}`)
          : '';
  return new UserError(`there is no ${kind} "${name}"${inNamespaces(namespaces)}${hint}`);
}

function workloadNames(kind: string, state: ClusterState): readonly string[] {
  return [...state.workloads()].filter((workload) => workload.kind === kind).map(({ name }) => name);
}
