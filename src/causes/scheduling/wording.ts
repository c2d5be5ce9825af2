import type { Evidence, Remedy, Subject } from '../../model/finding.ts';
import { parseQuantity, formatResource } from '../../facts/quantity.ts';
import { requestOf } from '../../facts/requests.ts';
import { shellWords } from '../../support/shell-words.ts';
import type { Telling } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import type { NodeStanding } from '../../facts/node-standing.ts';
import type { SchedulerRefused } from '../../signals/scheduler-refused.ts';
import { change, kubectl, ownerName } from '../remedies.ts';

/** What a cause says of one reason, before its place among the others is added. */
export interface Refusal {
  readonly title: string;
  readonly why: string;
  readonly settles?: string;
  readonly remedies: readonly Remedy[];
  readonly evidence?: readonly Evidence[];
  /** Added to the weight of the reason: nothing but this can help. */
  readonly bonus?: number;
  readonly severity?: Telling['severity'];
  readonly certainty?: Telling['certainty'];
}

/**
 * Completes a telling: a reason that is not the nearest to being lifted only contributes, and while a node or room is on its
 * way the refusal is no error yet.
 */
export function refused(signal: SchedulerRefused, told: Refusal): Telling {
  const { relief, primary, weight } = signal;
  const others = signal.refusal.reasons.filter((reason) => reason.text !== signal.reason.text);
  const besides = others.map(({ count, text }) => (count > 0 ? `${count} ${text}` : text)).join(', ');
  const { bonus = 0, severity, certainty, ...rest } = told;
  const lighter = relief === undefined ? severity : relief === 'scale-up' ? 'warning' : 'info';
  return {
    ...rest,
    title: relief === 'scale-up' ? `${told.title}; a node is being added` : told.title,
    why: besides === '' ? told.why : `${told.why} Besides: ${besides}.`,
    certainty: certainty ?? 'certain',
    weight: weight + bonus,
    ...(lighter === undefined ? {} : { severity: lighter }),
    ...(primary && relief !== 'preemption' ? {} : { role: 'contributing' as const }),
  };
}

/** `2 nodes`, `1 node`. */
export function nodes(count: number): string {
  return `${count} node${count === 1 ? '' : 's'}`;
}

/** `all 3 nodes`, `2 of 3 nodes`, `the only node`: how many nodes a reason excludes. */
export function excluded({ reason, refusal }: SchedulerRefused): string {
  const { nodes: total } = refusal;
  if (reason.count === 0 || reason.count >= total) return total === 1 ? 'the only node' : `all ${nodes(total)}`;
  return `${reason.count} of ${nodes(total)}`;
}

/** `a`, `a and b`, `a, b and 3 more`. */
export function list(names: readonly string[], most = 3): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}

/** `2 CPU`, `800m of CPU`, `8Ti of memory`, `1 example.com/gpu`. */
export function amountOf(resource: string, value: number): string {
  const text = formatResource(resource, value);
  if (resource === 'cpu') return text.endsWith('CPU') ? text : `${text} of CPU`;
  return resource.includes('/') ? `${text} ${resource}` : `${text} of ${resourceName(resource)}`;
}

/** `CPU`, `memory`, `ephemeral storage`, else the name as it is. */
export function resourceName(resource: string): string {
  return resource === 'cpu' ? 'CPU' : resource === 'ephemeral-storage' ? 'ephemeral storage' : resource;
}

/** A kubectl command that is about no namespace. */
export function clusterwide(...words: readonly string[]): string {
  return shellWords(['kubectl', ...words]);
}

/** What a node's status says of a resource, as evidence. */
export function allocatableOf({ name, node }: NodeStanding, resource: string): Evidence {
  const amount = node.status?.allocatable?.[resource] ?? '0';
  const value = parseQuantity(amount);
  return field(
    { kind: 'Node', name },
    `status.allocatable.${resource}`,
    value === undefined ? amount : formatResource(resource, value),
  );
}

/** Lowers a request in the owner's template, of the container that asks for the most. */
export function lowerRequest(signal: SchedulerRefused, about: Subject, resource: string, most?: number): Remedy {
  const containers = [...(signal.pod.spec?.containers ?? [])];
  const [greediest] = containers.sort((a, b) => requestOf(b, resource) - requestOf(a, resource));
  const amount = most !== undefined && most > 0 ? exact(resource, most) : '<amount>';
  return change(
    amount === '<amount>' ? 'lower its request' : `lower its request: ${amount} would fit now`,
    kubectl(
      about,
      'set',
      'resources',
      ownerName(about),
      '-c',
      greediest?.name ?? 'app',
      `--requests=${resource}=${amount}`,
    ),
  );
}

/** A quantity as the API takes it: whole millicores, whole Mi. */
function exact(resource: string, value: number): string {
  if (resource === 'cpu') return `${Math.floor(value * 1000)}m`;
  return resource.includes('/') ? String(Math.floor(value)) : `${Math.floor(value / 2 ** 20)}Mi`;
}
