import type { View } from '../model/reading.ts';
import type { Pod } from '../model/wire.ts';
import { allocatable, requestedBy, residents } from '../facts/node-standing.ts';
import type { NodeStanding } from '../facts/node-standing.ts';
import { effectiveRequest } from '../facts/requests.ts';
import type { SchedulingRefusal } from '../grammars/scheduling.ts';
import { neighbourRules, neighboursOf } from './neighbours.ts';

/** Of so many nodes at most the Pods are listed. */
const nodesLookedInto = 5;

/** What nodes have of one resource, seen for one Pod. Amounts are in the resource's base unit. */
export interface Room {
  readonly resource: string;
  /** What the Pod requests. */
  readonly needs: number;
  /** Nodes that are open to the Pod; all nodes where none is. */
  readonly candidates: readonly NodeStanding[];
  /** The candidate with the most of it. */
  readonly largest: { readonly node: string; readonly amount: number };
  /** The candidate with the most left of it, of those whose Pods were listed. */
  readonly freest?: { readonly node: string; readonly left: number; readonly amount: number };
  /** Not every candidate's Pods were listed. */
  readonly partial: boolean;
}

/** Looks how much of a resource the candidates have, and how much of it is left. */
export function roomFor(refused: Refused, resource: string, view: View): Room | undefined {
  const needs = effectiveRequest(refused.pod, resource);
  // Quantities are parsed once: there may be thousands of nodes.
  const sized = candidatesOf(refused, view)
    .map((standing) => ({ standing, amount: allocatable(standing.node, resource) }))
    .sort((a, b) => b.amount - a.amount || (a.standing.name < b.standing.name ? -1 : 1));
  const [first] = sized;
  if (first === undefined) return undefined;
  const candidates = sized.map(({ standing }) => standing);
  const largest = { node: first.standing.name, amount: first.amount };
  const base = { resource, needs, candidates, largest };
  if (needs > largest.amount) return { ...base, partial: false };
  const looked = sized.slice(0, nodesLookedInto).flatMap(({ standing: each, amount }) => {
    const pods = podsOn(each.name, view);
    if (pods === undefined) return [];
    const left = Math.max(0, amount - requestedBy(pods, resource));
    // The scheduler says that there is not enough: who sees enough does not see all Pods.
    return left < needs ? [{ node: each.name, left, amount }] : [];
  });
  const [freest] = looked.toSorted((a, b) => b.left - a.left);
  return { ...base, partial: looked.length < candidates.length, ...(freest ? { freest } : {}) };
}

/** What is known of a refusal when its candidates are looked for. */
interface Refused {
  readonly pod: Pod;
  readonly standings: readonly NodeStanding[] | undefined;
  readonly refusal: SchedulingRefusal;
}

/**
 * Nodes whose only fault can be that they are full: open to the Pod, and, where the scheduler says that Pod affinity rules others
 * out, home to a Pod that it must be near. All nodes where none is left.
 */
export function candidatesOf({ pod, standings = [], refusal }: Refused, view: View): readonly NodeStanding[] {
  const open = standings.filter((each) => each.open);
  const bound = refusal.reasons.some(({ fault }) => fault === 'pod-affinity') ? affinityHomes(pod, view) : undefined;
  const near = bound === undefined ? open : open.filter(({ name }) => bound.has(name));
  if (near.length > 0) return near;
  return open.length > 0 ? open : standings;
}

/** Nodes on which a Pod runs that this one must share its node with; nothing where that cannot be told. */
function affinityHomes(pod: Pod, view: View): ReadonlySet<string> | undefined {
  const rule = neighbourRules(pod, 'podAffinity').find(({ topologyKey }) => topologyKey === 'kubernetes.io/hostname');
  const there = rule && neighboursOf(rule, pod, view);
  return there && new Set(there.map(({ spec }) => spec?.nodeName ?? ''));
}

/** The first few candidates with the Pods that take room on them; nothing where those cannot be listed. */
export function crowdOf(
  candidates: readonly NodeStanding[],
  view: View,
): readonly { readonly standing: NodeStanding; readonly pods: readonly Pod[] }[] {
  return candidates.slice(0, nodesLookedInto).flatMap((standing) => {
    const pods = podsOn(standing.name, view);
    return pods === undefined ? [] : [{ standing, pods }];
  });
}

function podsOn(node: string, view: View): readonly Pod[] | undefined {
  const reading = view.list('Pod', { fieldSelector: `spec.nodeName=${node}` });
  return reading.state === 'present' ? residents(reading.value, node) : undefined;
}
