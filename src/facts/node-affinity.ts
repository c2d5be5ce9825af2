import type { Node, Pod } from '../model/wire.ts';
import { meets, requirementsOf } from './label-requirements.ts';
import type { LabelRequirement } from './label-requirements.ts';

/** One term of a node selector: every requirement must hold. Fields know `metadata.name` only. */
export interface NodeTerm {
  readonly matchExpressions?: readonly LabelRequirement[];
  readonly matchFields?: readonly LabelRequirement[];
}

/** Required node affinity of a Pod: one of the terms must hold. None = it has no such rule. */
export function affinityTerms(pod: Pod): readonly NodeTerm[] | undefined {
  return pod.spec?.affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms;
}

/** Does a node satisfy a term? An empty term satisfies nothing (core/v1 NodeSelectorTerm). */
export function satisfiesTerm(node: Node, term: NodeTerm): boolean {
  const labels = node.metadata?.labels ?? {};
  const fields = { 'metadata.name': node.metadata?.name };
  const expressions = term.matchExpressions ?? [];
  const matchFields = term.matchFields ?? [];
  if (expressions.length + matchFields.length === 0) return false;
  return (
    expressions.every((requirement) => meets(labels, requirement)) &&
    matchFields.every((requirement) => meets(fields, requirement))
  );
}

/** Does a node satisfy `nodeSelector`? */
export function satisfiesSelector(node: Node, pod: Pod): boolean {
  return requirementsOf(pod.spec?.nodeSelector).every((requirement) => meets(node.metadata?.labels ?? {}, requirement));
}

/** Does a node satisfy both `nodeSelector` and the required node affinity? */
export function satisfiesPlacement(node: Node, pod: Pod): boolean {
  const terms = affinityTerms(pod);
  return satisfiesSelector(node, pod) && (terms === undefined || terms.some((term) => satisfiesTerm(node, term)));
}

/** Of some requirements those that no node meets; where each is met by some node but never together, all of them. */
export function unmetByAll(nodes: readonly Node[], wanted: readonly LabelRequirement[]): readonly LabelRequirement[] {
  const alone = wanted.filter((requirement) => !nodes.some((node) => meets(node.metadata?.labels ?? {}, requirement)));
  return alone.length > 0 ? alone : wanted;
}

/** What nodes have in place of a label that none has as wanted: other values of the key, or the value under another key. */
export function nearMisses(nodes: readonly Node[], { key = '', values = [] }: LabelRequirement): readonly string[] {
  const near = new Set<string>();
  for (const node of nodes) {
    for (const [label, value] of Object.entries(node.metadata?.labels ?? {})) {
      if (label === key || (values.includes(value ?? '') && value !== 'true' && value !== '')) {
        near.add(`${label}=${value ?? ''}`);
      } else if (label.toLowerCase() === key.toLowerCase() || nameOf(label) === nameOf(key)) {
        near.add(`${label}=${value ?? ''}`);
      }
    }
  }
  return [...near].sort().slice(0, 5);
}

/** A label key without its prefix: `disktype` of `example.com/disktype`. */
function nameOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1).toLowerCase();
}
