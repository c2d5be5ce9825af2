import { lastRunAt } from '../facts/container-life.ts';
import { parseRejection } from '../grammars/kubelet-rejection.ts';
import type { Rejection } from '../grammars/kubelet-rejection.ts';
import type { View } from '../model/reading.ts';
import { eventEvidence, field } from './evidence.ts';
import { isReplaced } from './replacement.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts } from './subject.ts';

/** The kubelet refused a Pod that the scheduler had given it; no container ever ran. */
export interface PodRejected extends Signal {
  /** `status.reason`, as of today: OutOfcpu, NodeAffinity, Evicted, … */
  readonly reason: string;
  readonly rejection: Rejection;
  readonly node: string;
}

/** Reasons with which a kubelet ends a Pod before it starts (catalogue §2.4); `OutOf…` may name any resource. */
const reasons =
  /^(?:OutOf.+|NodeAffinity|NodePorts|NodeName|TaintToleration|UnexpectedAdmissionError|TopologyAffinityError|SMTAlignmentError|NodeShutdown|SysctlForbidden|AppArmor|Pod\w+|InitContainerRestartPolicyForbidden|SupplementalGroupsPolicyNotSupported|InvalidNodeInfo|VolumeAttachmentLimitExceeded|UnknownReason|UnexpectedPredicateFailureType)$/;

/** Up to about 1.17 kubelets wrote the names of the scheduler's predicates, and some reasons in words. */
const renamed: ReadonlyMap<string, string> = new Map([
  ['MatchNodeSelector', 'NodeAffinity'],
  ['PodFitsHostPorts', 'NodePorts'],
  ['HostName', 'NodeName'],
  ['PodToleratesNodeTaints', 'TaintToleration'],
  ['Topology Affinity Error', 'TopologyAffinityError'],
  ['SMT Alignment Error', 'SMTAlignmentError'],
]);

/** Reads phase Failed with such a reason; a Pod whose place was taken by a ready one is history. */
export function podRejected(subject: SubjectFacts, view: View): readonly PodRejected[] {
  if (subject.kind !== 'pod') return [];
  const { ref, pod, events } = subject;
  const { phase, reason: written = '', message = '' } = pod.status ?? {};
  const reason = renamed.get(written) ?? written;
  if (phase !== 'Failed' || lastRunAt(pod) > 0) return [];
  const rejection = parseRejection(message);
  if (!reasons.test(reason) && !(reason === 'Evicted' && rejection.conditions)) return [];
  const event = events.find((each) => each.reason === written);
  return [
    {
      state: isReplaced(subject, view) ? 'historic' : 'active',
      reason,
      rejection,
      node: pod.spec?.nodeName ?? '',
      ...(event ? { since: event.first } : {}),
      evidence: [field(ref, 'status', `${written}: ${message}`), ...(event ? [eventEvidence(event)] : [])],
    },
  ];
}
