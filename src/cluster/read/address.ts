import type { Kind } from '../../model/wire.ts';
import { resources } from '../../facts/resources.ts';

/** `v1`, `apps/v1`: the apiVersion of a kind's objects. */
export function apiVersionOf(of: Kind): string {
  const { group, version } = resources[of];
  return group === '' ? version : `${group}/${version}`;
}

/** Path of a kind's list, in one namespace or in all. */
export function listPath(of: Kind, namespace: string | undefined): string {
  const { group, plural, namespaced } = resources[of];
  const root = group === '' ? '/api' : '/apis';
  const scope = namespaced && namespace !== undefined ? `/namespaces/${encodeURIComponent(namespace)}` : '';
  return `${root}/${apiVersionOf(of)}${scope}/${plural}`;
}

/** Path of one object. */
export function objectPath(of: Kind, namespace: string | undefined, name: string): string {
  return `${listPath(of, namespace)}/${encodeURIComponent(name)}`;
}
