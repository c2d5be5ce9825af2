import { nearNames } from '../cli/near-names.ts';
import type { ListScope } from '../model/reading.ts';
import type { ObjectRef } from '../model/ref.ts';
import type { Scope, Source } from '../model/source.ts';
import type { ApiObject } from '../model/wire.ts';
import { UserError } from '../support/user-error.ts';
import { inNamespaces } from './in-namespaces.ts';

/** The Pods that the Services of this name select. Throws UserError where there is none, or where that cannot be told. */
export async function podsOfService(
  source: Source,
  { namespaces }: Scope,
  name: string,
  signal: AbortSignal,
): Promise<readonly ObjectRef[]> {
  const listed = await Promise.all(
    (namespaces.length === 0 ? [{}] : namespaces.map((namespace) => ({ namespace }))).map(async (scope) =>
      listOf(source, 'Service', scope, signal),
    ),
  );
  const services = listed.flat();
  const named = services.filter(({ metadata }) => metadata?.name === name);
  if (named.length === 0) {
    const near = nearNames(
      name,
      services.map(({ metadata }) => metadata?.name ?? ''),
    );
    const hint = near.length === 0 ? '' : `; near names: ${near.join(', ')}`;
    throw new UserError(`there is no Service "${name}"${inNamespaces(namespaces)}${hint}`);
  }
  const pods = (await Promise.all(named.map(async (service) => podsBehind(source, service, signal)))).flat();
  if (pods.length === 0) throw new UserError(`Service "${name}"${inNamespaces(namespaces)} selects no Pods`);
  return pods;
}

async function podsBehind(source: Source, service: ApiObject, signal: AbortSignal): Promise<readonly ObjectRef[]> {
  const labelSelector = selectorOf(service);
  if (labelSelector === undefined) return [];
  const namespace = service.metadata?.namespace ?? 'default';
  const pods = await listOf(source, 'Pod', { namespace, labelSelector }, signal);
  return pods.flatMap(({ metadata }) =>
    metadata?.name === undefined ? [] : [{ kind: 'Pod', name: metadata.name, namespace }],
  );
}

/** A list, or why there is none: Pods that may not be listed are not "no Pods". */
async function listOf(
  source: Source,
  of: 'Pod' | 'Service',
  scope: ListScope,
  signal: AbortSignal,
): Promise<readonly ApiObject[]> {
  const answer = await source.answer({ kind: 'list', of, scope }, signal);
  if (answer.kind !== 'list' || answer.reading.state === 'absent') return [];
  if (answer.reading.state === 'present') return answer.reading.value;
  const reason = answer.reading.state === 'denied' ? answer.reading.reason : 'they were not seen';
  throw new UserError(`${of}s cannot be listed: ${reason}`);
}

/** The selector of a Service in kubectl's notation; undefined where it selects nothing by itself. */
function selectorOf(service: object): string | undefined {
  const spec: unknown = 'spec' in service ? service.spec : undefined;
  const selector: unknown = typeof spec === 'object' && spec !== null && 'selector' in spec ? spec.selector : undefined;
  if (typeof selector !== 'object' || selector === null) return undefined;
  const terms = Object.entries(selector).map(([key, value]: [string, unknown]) => `${key}=${String(value)}`);
  return terms.length === 0 ? undefined : terms.join(',');
}
