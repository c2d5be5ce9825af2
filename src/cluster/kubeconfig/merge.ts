import type { Kubeconfig } from './kubeconfig.ts';

/**
 * Brings several files together as kubectl does: the first file that has an entry of a name gives the whole entry, and
 * the first that sets `current-context` sets it (client-go, tools/clientcmd/loader.go).
 */
export function merge(files: readonly Kubeconfig[]): Kubeconfig {
  return {
    files: files.flatMap((file) => file.files),
    currentContext: files.map((file) => file.currentContext).find((name) => name !== '') ?? '',
    clusters: firstWins(files.map((file) => file.clusters)),
    users: firstWins(files.map((file) => file.users)),
    contexts: firstWins(files.map((file) => file.contexts)),
  };
}

/** Whether nothing in it says where to go. */
export function isEmpty(kubeconfig: Kubeconfig): boolean {
  return (
    kubeconfig.clusters.size === 0 &&
    kubeconfig.users.size === 0 &&
    kubeconfig.contexts.size === 0 &&
    kubeconfig.currentContext === ''
  );
}

function firstWins<Entry>(maps: readonly ReadonlyMap<string, Entry>[]): ReadonlyMap<string, Entry> {
  return new Map(maps.toReversed().flatMap((entries) => [...entries]));
}
