import { nearNames } from '../cli/near-names.ts';
import { missingNamespaces } from '../investigate/missing-namespaces.ts';
import type { Scope, Source } from '../model/source.ts';
import type { ClusterState } from '../state/cluster-state.ts';
import { UserError } from '../support/user-error.ts';

/**
 * Throws UserError where a namespace that was named has no Pods because it does not exist: the API server lists nothing in it without
 * a word, and "no Pods" would be taken for good news. Where it cannot be told nothing is said.
 */
export async function checkNamespaces(
  source: Source,
  { namespaces }: Scope,
  state: ClusterState,
  signal: AbortSignal,
): Promise<void> {
  if (source.kind !== 'cluster' || namespaces.length === 0) return;
  const inhabited = new Set([...state.pods()].map(({ record }) => record.namespace));
  const bare = namespaces.filter((name) => !inhabited.has(name));
  const [missing] = await missingNamespaces(source, bare, signal);
  if (missing !== undefined) throw await noSuch(source, missing, signal);
}

async function noSuch(source: Source, name: string, signal: AbortSignal): Promise<UserError> {
  const answer = await source.answer({ kind: 'list', of: 'Namespace', scope: {} }, signal);
  const known = answer.kind === 'list' && answer.reading.state === 'present' ? answer.reading.value : [];
  const near = nearNames(
    name,
    known.map(({ metadata }) => metadata?.name ?? ''),
  );
  const hint =
    near.length === 0 ? '; name one with -n, or look everywhere with -A' : `; near names: ${near.join(', ')}`;
  return new UserError(`there is no namespace "${name}"${hint}`);
}
