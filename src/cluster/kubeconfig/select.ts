import type { ConnectionFlags } from '../../model/connection.ts';
import { UserError } from '../../support/user-error.ts';
import type { ClusterEntry, ContextEntry, Kubeconfig, UserEntry } from './kubeconfig.ts';

/** The entries of a kubeconfig that the flags lead to. */
export interface Selection {
  /** '' when no context is meant. */
  readonly context: string;
  readonly entry: ContextEntry;
  readonly cluster: ClusterEntry | undefined;
  readonly user: UserEntry | undefined;
}

/** Finds the context, cluster and user that are meant; whatever is named must exist. */
export function select(kubeconfig: Kubeconfig, flags: ConnectionFlags): Selection {
  const context = flags.context || kubeconfig.currentContext;
  const found = context === '' ? undefined : kubeconfig.contexts.get(context);
  if (context !== '' && found === undefined) throw noContext(context, kubeconfig, flags);
  const entry = {
    cluster: flags.cluster || (found?.cluster ?? ''),
    user: flags.user || (found?.user ?? ''),
    namespace: flags.namespace || (found?.namespace ?? ''),
  };
  return {
    context,
    entry,
    cluster: named('cluster', entry.cluster, kubeconfig.clusters, kubeconfig),
    user: named('user', entry.user, kubeconfig.users, kubeconfig),
  };
}

function named<Entry>(
  what: 'cluster' | 'user',
  name: string,
  entries: ReadonlyMap<string, Entry>,
  { files }: Kubeconfig,
): Entry | undefined {
  if (name === '') return undefined;
  const entry = entries.get(name);
  if (entry !== undefined) return entry;
  throw new UserError(
    `${what} "${name}" is not in ${filesOf(files)}; it has ${listOf([...entries.keys()], `${what}s`)}`,
  );
}

function noContext(context: string, { contexts, files }: Kubeconfig, flags: ConnectionFlags): UserError {
  const asked = flags.context ? `context "${context}"` : `the current context "${context}"`;
  return new UserError(
    `${asked} is not in ${filesOf(files)}; it has ${listOf([...contexts.keys()], 'contexts')}: choose one with --context`,
  );
}

/** The files in words. */
export function filesOf(files: readonly string[]): string {
  return files.length === 0 ? 'a kubeconfig (none was found)' : files.join(', ');
}

/** Some names in words: never more than fit a line or two. */
export function listOf(names: readonly string[], what: string): string {
  if (names.length === 0) return `no ${what}`;
  const rest = names.length - 8;
  return `${names.slice(0, 8).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
