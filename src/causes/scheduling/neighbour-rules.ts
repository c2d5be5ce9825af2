import type { Evidence } from '../../model/finding.ts';
import type { View } from '../../model/reading.ts';
import type { Pod, PodSpec } from '../../model/wire.ts';
import { field } from '../../signals/evidence.ts';
import { neighbourRules, neighboursOf } from '../../signals/neighbours.ts';
import type { NeighbourRule } from '../../signals/neighbours.ts';
import type { SchedulerRefused } from '../../signals/scheduler-refused.ts';

type Kind = 'podAffinity' | 'podAntiAffinity';

/** A required rule of the Pod, and the Pods that it is about; undefined = they could not be read. */
interface RuleSeen extends NeighbourRule {
  readonly there: readonly Pod[] | undefined;
}

/** The required rules of the Pod of one kind, each with the Pods that match it. */
export function rulesSeen(signal: SchedulerRefused, kind: Kind, view: View): readonly RuleSeen[] {
  return neighbourRules(signal.pod, kind).map((rule) => ({ ...rule, there: neighboursOf(rule, signal.pod, view) }));
}

/** The rules as they stand in the spec. */
export function ruleEvidence(signal: SchedulerRefused, kind: Kind, rules: readonly RuleSeen[]): readonly Evidence[] {
  return rules.map((each, index) =>
    field(
      signal.ref,
      `spec.affinity.${kind}.required…[${index}]`,
      `${each.selector || 'any Pod'} by ${each.topologyKey}`,
    ),
  );
}

/** A Pod spec with one such rule about the Pods of an app, by node. */
export function exampleRule(kind: Kind, app: string): PodSpec {
  const rule = { labelSelector: { matchLabels: { app } }, topologyKey: 'kubernetes.io/hostname' };
  return { affinity: { [kind]: { requiredDuringSchedulingIgnoredDuringExecution: [rule] } } };
}
