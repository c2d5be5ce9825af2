import type { Currency } from '../model/source.ts';

/** Were the Pods of every namespace read or refused at least once? */
export function hasSynced(currencies: readonly Currency[], namespaces: readonly string[]): boolean {
  const scopes = namespaces.length === 0 ? [''] : namespaces;
  const pods = currencies.filter(({ resource, status }) => resource === 'pods' && status !== 'syncing');
  return scopes.every((scope) => pods.some((each) => each.scope === scope || each.scope === ''));
}
