import type { Currency } from '../model/source.ts';

/** Were the Pods of every namespace read or refused at least once? */
export function hasSynced(currencies: readonly Currency[], namespaces: readonly string[]): boolean {
  const scopes = namespaces.length === 0 ? [''] : namespaces;
  const pods = currencies.filter(({ resource, status }) => resource === 'pods' && status !== 'syncing');
  return scopes.every((scope) => pods.some((each) => each.scope === scope || each.scope === ''));
}

/** Does anything that is followed still come in? While nothing does, asking for more would only add to the trouble. */
export function isReachable(currencies: readonly Currency[]): boolean {
  return currencies.length === 0 || currencies.some(({ status }) => status !== 'stale');
}
