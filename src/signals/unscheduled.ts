import type { View } from '../model/reading.ts';
import { parseTime } from '../facts/time.ts';
import { field } from './evidence.ts';
import { isUnscheduled } from './scheduler-refused.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts } from './subject.ts';

/** A Pod has no node, and it is not a refusal that says why: it is held back, nobody looked at it, or room is being made. */
export interface Unscheduled extends Signal {
  /** Milliseconds since it was created. */
  readonly age: number;
  readonly scheduler: string;
  /** Names in `spec.schedulingGates`. */
  readonly gates: readonly string[];
  /** Some scheduler has written the condition PodScheduled or an event. */
  readonly considered: boolean;
  /** Node on which Pods of lower priority are being ended for it; empty = none. */
  readonly nominatedNode: string;
}

/** Reads gates, the scheduler's name and the nominated node of a Pod that waits for a node. */
export function unscheduled(subject: SubjectFacts, view: View): readonly Unscheduled[] {
  if (subject.kind !== 'pod' || !isUnscheduled(subject.pod)) return [];
  const { ref, pod, events } = subject;
  const created = parseTime(pod.metadata?.creationTimestamp);
  const scheduled = pod.status?.conditions?.find((each) => each.type === 'PodScheduled');
  const gates = (pod.spec?.schedulingGates ?? []).flatMap((gate) => (gate.name ? [gate.name] : []));
  const scheduler = pod.spec?.schedulerName ?? 'default-scheduler';
  const nominatedNode = pod.status?.nominatedNodeName ?? '';
  return [
    {
      state: 'active',
      ...(created > 0 ? { since: created } : {}),
      evidence: [
        ...gates.map((gate, index) => field(ref, `spec.schedulingGates[${index}].name`, gate)),
        ...(gates.length === 0 && nominatedNode === '' ? [field(ref, 'spec.schedulerName', scheduler)] : []),
        ...(nominatedNode === '' ? [] : [field(ref, 'status.nominatedNodeName', nominatedNode)]),
      ],
      age: created > 0 ? Math.max(0, view.now - created) : 0,
      scheduler,
      gates: scheduled?.reason === 'SchedulingGated' || scheduled === undefined ? gates : [],
      considered: scheduled !== undefined || events.some((event) => event.reason === 'FailedScheduling'),
      nominatedNode,
    },
  ];
}
