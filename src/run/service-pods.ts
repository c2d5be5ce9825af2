import type { ObjectRef } from '../model/ref.ts';
import type { Scope, Source } from '../model/source.ts';
import { UserError } from '../support/user-error.ts';

/** The Pods that a Service selects, in each namespace where there is a Service of that name. */
export async function podsOfService(
  source: Source,
  { namespaces }: Scope,
  name: string,
  signal: AbortSignal,
): Promise<readonly ObjectRef[]> {
  const asked = namespaces.length === 0 ? [undefined] : namespaces;
  const found = await Promise.all(asked.map((namespace) => podsIn(source, namespace, name, signal)));
  if (found.every((pods) => pods === undefined))
    throw new UserError(`there is no Service "${name}"${where(namespaces)}`);
  const pods = found.flatMap((each) => each ?? []);
  if (pods.length === 0) throw new UserError(`Service "${name}"${where(namespaces)} selects no Pods`);
  return pods;
}

async function podsIn(
  source: Source,
  namespace: string | undefined,
  name: string,
  signal: AbortSignal,
): Promise<readonly ObjectRef[] | undefined> {
  const scope = namespace === undefined ? {} : { namespace };
  const service = await source.answer({ kind: 'object', of: 'Service', name, ...scope }, signal);
  if (service.kind !== 'object' || service.reading.state === 'unread') return undefined;
  if (service.reading.state === 'denied') {
    throw new UserError(`Service "${name}" cannot be read: ${service.reading.reason}`);
  }
  if (service.reading.state === 'absent') return undefined;
  const selector = selectorOf(service.reading.value);
  if (selector === undefined) return [];
  const pods = await source.answer({ kind: 'list', of: 'Pod', scope: { ...scope, labelSelector: selector } }, signal);
  if (pods.kind !== 'list' || pods.reading.state !== 'present') return [];
  return pods.reading.value.flatMap(({ metadata }) =>
    metadata?.name === undefined
      ? []
      : [{ kind: 'Pod', name: metadata.name, namespace: metadata.namespace ?? 'default' }],
  );
}

/** The selector of a Service in kubectl's notation; undefined where it selects nothing by itself. */
function selectorOf(service: object): string | undefined {
  const spec: unknown = 'spec' in service ? service.spec : undefined;
  const selector: unknown = typeof spec === 'object' && spec !== null && 'selector' in spec ? spec.selector : undefined;
  if (typeof selector !== 'object' || selector === null) return undefined;
  const terms = Object.entries(selector).map(([key, value]: [string, unknown]) => `${key}=${String(value)}`);
  return terms.length === 0 ? undefined : terms.join(',');
}

function where(namespaces: readonly string[]): string {
  return namespaces.length === 0 ? '' : ` in ${namespaces.join(', ')}`;
}
