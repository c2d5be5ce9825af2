import type { View } from '../model/reading.ts';
import type { Pod } from '../model/wire.ts';
import { describeSelector } from '../facts/label-requirements.ts';
import type { LabelSelectorFacts } from '../facts/label-requirements.ts';

/** One required rule about which Pods to be near to, or away from. */
export interface NeighbourRule {
  /** In kubectl's notation; empty = every Pod. */
  readonly selector: string;
  readonly topologyKey: string;
  /** Namespaces in which the Pods are looked for; the first is the Pod's own where the rule names none. */
  readonly namespaces: readonly string[];
  /** The rule also looks in namespaces chosen by label, which cannot be listed one by one. */
  readonly wide: boolean;
}

interface WireTerm {
  readonly labelSelector?: LabelSelectorFacts;
  readonly topologyKey?: string;
  readonly namespaces?: readonly string[];
  readonly namespaceSelector?: object;
}

/** Required Pod affinity or anti-affinity of a Pod. */
export function neighbourRules(pod: Pod, kind: 'podAffinity' | 'podAntiAffinity'): readonly NeighbourRule[] {
  const terms: readonly WireTerm[] = pod.spec?.affinity?.[kind]?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
  return terms.map(({ labelSelector, topologyKey = '', namespaces = [], namespaceSelector }) => ({
    selector: describeSelector(labelSelector),
    topologyKey,
    namespaces: namespaces.length > 0 ? namespaces : [pod.metadata?.namespace ?? ''],
    wide: namespaceSelector !== undefined,
  }));
}

/** Pods that a rule speaks of and that have a node, where they can be listed. */
export function neighboursOf(
  { selector, namespaces, wide }: NeighbourRule,
  self: Pod,
  view: View,
): readonly Pod[] | undefined {
  if (wide || namespaces.length !== 1) return undefined;
  const [namespace = ''] = namespaces;
  const reading = view.list('Pod', { namespace, labelSelector: selector });
  if (reading.state !== 'present') return undefined;
  return reading.value.filter(
    ({ metadata, spec, status }) =>
      metadata?.uid !== self.metadata?.uid &&
      Boolean(spec?.nodeName) &&
      status?.phase !== 'Succeeded' &&
      status?.phase !== 'Failed',
  );
}

/** `node` for the host name label, `zone` for the zone label, else the label itself. */
export function placeName(topologyKey: string): string {
  if (topologyKey === 'kubernetes.io/hostname') return 'node';
  return topologyKey === 'topology.kubernetes.io/zone' ? 'zone' : `place of ${topologyKey}`;
}
