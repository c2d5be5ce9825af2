import type { EventFacts } from '../model/event.ts';
import type { Evidence, Subject } from '../model/finding.ts';
import type { View } from '../model/reading.ts';
import type { Pod } from '../model/wire.ts';
import { standingOf } from '../facts/node-standing.ts';
import type { NodeStanding } from '../facts/node-standing.ts';
import { effectiveRequest } from '../facts/requests.ts';
import { parseTime } from '../facts/time.ts';
import { parseScheduling } from '../grammars/scheduling.ts';
import type { SchedulingRefusal } from '../grammars/scheduling.ts';
import type { SchedulingReason } from '../grammars/scheduling-reasons.ts';
import { eventEvidence, condition } from './evidence.ts';
import { isScalingUp } from './autoscaler-said.ts';
import { boundVolumes, reachesAll } from './bound-volumes.ts';
import { closenessOf } from './refusal-weight.ts';
import type { Signal } from './signal.ts';
import type { PodSubject, SubjectFacts } from './subject.ts';

/** One reason for which the scheduler found no node for a Pod; a refusal with several reasons is several signals. */
export interface SchedulerRefused extends Signal {
  readonly ref: Subject;
  readonly pod: Pod;
  readonly refusal: SchedulingRefusal;
  /** One reason; `no-nodes` and `plugin` stand for refusals that have none. */
  readonly reason: Omit<SchedulingReason, 'fault'> & {
    readonly fault: SchedulingReason['fault'] | 'no-nodes' | 'plugin';
  };
  /** Every node, compared with the Pod; undefined where the nodes could not be read. */
  readonly standings: readonly NodeStanding[] | undefined;
  /** Least has to change here for a node to fit; the other reasons only contribute. */
  readonly primary: boolean;
  /** Ties: the higher, the less has to change. */
  readonly weight: number;
  /** What is on its way already: a new node, or room that lower-priority Pods leave. */
  readonly relief?: 'scale-up' | 'preemption';
}

/**
 * Reads the condition PodScheduled, which is whole, else the newest FailedScheduling event of the scheduler, which is cut at
 * 1 KiB. Taints that the message does not name are looked up on the nodes.
 */
export function schedulerRefused(subject: SubjectFacts, view: View): readonly SchedulerRefused[] {
  if (subject.kind !== 'pod' || !isUnscheduled(subject.pod)) return [];
  const said = sentence(subject);
  if (said === undefined) return [];
  const refusal = parseScheduling(said.message);
  const nodes = refusal.reasons.some(isAboutNodes) ? view.list('Node') : undefined;
  const standings = nodes?.state === 'present' ? nodes.value.map((node) => standingOf(node, subject.pod)) : undefined;
  const reasons = reasonsOf(refusal, standings);
  const apart = reasons.some(({ fault }) => fault === 'volume-node') && isOutOfReach(subject, standings, view);
  const weighed = reasons.map((reason) => ({
    reason,
    weight: apart && reason.fault === 'volume-node' ? outOfReach : weightOf(reason, subject.pod, standings),
  }));
  const best = Math.max(...weighed.map(({ weight }) => Math.floor(weight)));
  const relief = reliefOf(subject, view.now);
  return weighed.map(({ reason, weight }) => ({
    state: 'active',
    ...(said.since > 0 ? { since: said.since } : {}),
    evidence: said.evidence,
    ref: subject.ref,
    pod: subject.pod,
    refusal,
    reason,
    standings,
    primary: Math.floor(weight) === best,
    weight,
    ...(relief ? { relief } : {}),
  }));
}

/** No node there is can reach all volumes of the Pod: neither room nor taints matter then. */
function isOutOfReach(subject: PodSubject, standings: readonly NodeStanding[] | undefined, view: View): boolean {
  const volumes = boundVolumes(subject.pod, subject.ref.namespace, view);
  return volumes.length > 0 && standings !== undefined && !standings.some(({ node }) => reachesAll(node, volumes));
}

/** Above all that room, ports and other Pods weigh, below claims that are missing. */
const outOfReach = 115;

/** A reason without a count excludes the whole cluster, so the nodes tell nothing about it. */
function isAboutNodes({ count, fault }: SchedulingReason): boolean {
  return count > 0 && fault !== 'claim-unbound';
}

/** A Pod that still waits for a node and is not being deleted. */
export function isUnscheduled({ metadata, spec, status }: Pod): boolean {
  return status?.phase === 'Pending' && !spec?.nodeName && metadata?.deletionTimestamp === undefined;
}

function sentence({
  ref,
  pod,
  events,
}: PodSubject):
  { readonly message: string; readonly since: number; readonly evidence: readonly Evidence[] } | undefined {
  const event = events.find((each) => each.reason === 'FailedScheduling' && each.component !== 'karpenter');
  const {
    status = '',
    reason = '',
    message = '',
    lastTransitionTime,
  } = pod.status?.conditions?.find((each) => each.type === 'PodScheduled') ?? {};
  const since = parseTime(lastTransitionTime) || (event?.first ?? 0);
  if (status === 'False' && message !== '' && reason !== 'SchedulingGated') {
    const told = condition(ref, { type: 'PodScheduled', status, reason, message }, since);
    return { message, since, evidence: [told, ...repeats(event, message)] };
  }
  if (event === undefined || reason === 'SchedulingGated') return undefined;
  return { message: event.message, since, evidence: [eventEvidence(event)] };
}

/** The event beside the condition seldom says anything new but how often it was tried. */
function repeats(event: EventFacts | undefined, message: string): readonly Evidence[] {
  if (event === undefined || event.count < 2) return [];
  const same = message.startsWith(event.message.replace(/ \.\.\.$/, ''));
  const said = eventEvidence(event);
  return [same ? { ...said, value: `the same, ${event.count} times` } : said];
}

type Reason = SchedulerRefused['reason'];

function reasonsOf(refusal: SchedulingRefusal, standings: readonly NodeStanding[] | undefined): readonly Reason[] {
  if (refusal.form === 'no-nodes') return [{ fault: 'no-nodes', count: 0, text: refusal.said }];
  if (refusal.form === 'plugin') return [{ fault: 'plugin', count: 0, text: refusal.said }];
  return refusal.reasons.flatMap((reason): readonly Reason[] =>
    reason.fault === 'taint' && reason.name === undefined ? namedTaints(reason, standings) : [reason],
  );
}

/** One reason for each taint that keeps the Pod off nodes; the scheduler counts a node by its first one. */
function namedTaints(reason: SchedulingReason, standings: readonly NodeStanding[] | undefined): readonly Reason[] {
  const counts = new Map<string, { readonly value: string; count: number }>();
  for (const { cordoned, taints } of standings ?? []) {
    const [first] = taints;
    if (cordoned || first?.key === undefined) continue;
    const known = counts.get(first.key);
    if (known) known.count += 1;
    else counts.set(first.key, { value: first.value ?? '', count: 1 });
  }
  if (counts.size === 0) return [reason];
  return [...counts].map(([name, { value, count }]) => ({ ...reason, name, count, ...(value ? { value } : {}) }));
}

/** The whole part orders reasons; the fraction prefers what excludes more nodes. */
function weightOf(reason: Reason, pod: Pod, standings: readonly NodeStanding[] | undefined): number {
  const { fault } = reason;
  if (fault === 'no-nodes' || fault === 'plugin') return 130;
  const needs = fault === 'resource' ? effectiveRequest(pod, reason.name ?? '') : 0;
  return closenessOf({ ...reason, fault }, needs, standings) + Math.min(reason.count, 999) / 1000;
}

function reliefOf({ pod, events }: PodSubject, now: number): 'scale-up' | 'preemption' | undefined {
  if (pod.status?.nominatedNodeName) return 'preemption';
  return isScalingUp(events, now) ? 'scale-up' : undefined;
}
