import { lastRunAt } from '../facts/container-life.ts';
import { parseTime } from '../facts/time.ts';
import type { View } from '../model/reading.ts';
import type { Pod } from '../model/wire.ts';
import { condition, eventEvidence } from './evidence.ts';
import { nodeEvidence, readNode } from './node-reading.ts';
import type { NodeReading } from './node-reading.ts';
import type { Signal } from './signal.ts';
import type { PodSubject, SubjectFacts } from './subject.ts';

/** The Pod's node is not ready, does not report, or is gone: what its kubelet wrote of the Pod is frozen. */
export interface NodeLost extends Signal {
  readonly node: Exclude<NodeReading, { readonly state: 'unknown' }>;
}

const minute = 60_000;

/**
 * Looks at the node where something hints at it, so that a healthy Pod costs no read. Pods that are being deleted or have
 * ended speak for themselves (signals terminating, evicted, pod-rejected).
 */
export function nodeLost(subject: SubjectFacts, view: View): readonly NodeLost[] {
  if (subject.kind !== 'pod') return [];
  const { ref, pod, events } = subject;
  const { phase, reason } = pod.status ?? {};
  if (pod.metadata?.deletionTimestamp || phase === 'Succeeded' || phase === 'Failed') return [];
  if (!isHinted(subject, view.now)) return [];
  const node = readNode(view, pod.spec?.nodeName);
  if (node === undefined || node.state === 'unknown') return [];
  if (node.state === 'present' && node.standing.ready === 'True') return [];
  const event = events.find((each) => each.reason === 'NodeNotReady');
  const ready = readyFromOutside(pod);
  const since = node.state === 'present' ? node.standing.since : (event?.first ?? 0);
  return [
    {
      state: 'active',
      node,
      ...(since > 0 ? { since } : {}),
      evidence: [
        ...nodeEvidence(node),
        ...(ready
          ? [
              condition(ref, {
                type: 'Ready',
                status: 'False',
                reason: ready.reason ?? '',
                message: ready.message ?? '',
              }),
            ]
          : []),
        ...(event ? [eventEvidence(event)] : []),
        ...(reason === 'NodeLost'
          ? [condition(ref, { type: 'status.reason', status: '', reason, message: pod.status?.message ?? '' })]
          : []),
      ],
    },
  ];
}

function isHinted({ pod, events, inFocus }: PodSubject, now: number): boolean {
  const { phase, reason } = pod.status ?? {};
  if (reason === 'NodeLost' || phase === 'Unknown' || readyFromOutside(pod)) return true;
  if (events.some((event) => event.reason === 'NodeNotReady' || event.reason === 'TaintManagerEviction')) return true;
  // A Pod that reads ready shows nothing at all of a node that fell silent: it is looked at where the user asks for it.
  const ready = pod.status?.conditions?.some((each) => each.type === 'Ready' && each.status === 'True') ?? false;
  if (ready) return inFocus;
  // Nothing has come from the kubelet for long although there is something to do.
  const heard = Math.max(parseTime(pod.metadata?.creationTimestamp), lastRunAt(pod), events[0]?.last ?? 0);
  return now - heard > (phase === 'Pending' ? 2 : 10) * minute;
}

/** The node controller sets Ready to False from outside, while the kubelet's own ContainersReady stays True. */
function readyFromOutside(pod: Pod): { readonly reason?: string; readonly message?: string } | undefined {
  const conditions = pod.status?.conditions ?? [];
  const containers = conditions.some((each) => each.type === 'ContainersReady' && each.status === 'True');
  const ready = conditions.find((each) => each.type === 'Ready' && each.status !== 'True');
  return containers && ready && ready.reason !== 'ReadinessGatesNotReady' ? ready : undefined;
}
