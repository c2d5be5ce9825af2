import type { CauseId, Evidence, Remedy, Severity, Subject } from '../../model/finding.ts';
import { describeTaint } from '../../facts/tolerations.ts';
import type { NodeStanding } from '../../facts/node-standing.ts';
import { defineCause } from '../../signals/cause.ts';
import type { Cause, Example } from '../../signals/cause.ts';
import { condition, field } from '../../signals/evidence.ts';
import type { SchedulerRefused } from '../../signals/scheduler-refused.ts';
import { look } from '../remedies.ts';
import { clusterwide, excluded, list, nodes, refused } from './wording.ts';
import type { Refusal } from './wording.ts';

/** A taint that keeps the Pod off nodes, and the nodes that have it. */
export interface TaintSeen {
  readonly signal: SchedulerRefused;
  /** Key of the taint; '' = the scheduler did not name it and the nodes could not be read. */
  readonly key: string;
  /** `key=value:Effect` where it was read on a node, else `key` or `key=value`. */
  readonly taint: string;
  readonly effect: string;
  readonly on: readonly NodeStanding[];
  /** `node n1`, `nodes n1 and n2`, `2 of 3 nodes`. */
  readonly where: string;
}

/** A cause for taints of one class of keys. */
export function defineTaintCause(definition: {
  readonly id: CauseId;
  readonly keys: (key: string) => boolean;
  readonly severity: Severity;
  readonly heals: 'no' | 'maybe';
  readonly scope?: 'node';
  readonly summary: string;
  readonly tell: (seen: TaintSeen, about: Subject) => Refusal;
  readonly examples: () => { readonly hits: readonly Example[]; readonly misses: readonly Example[] };
}): Cause<'scheduler-refused'> {
  const { id, keys, severity, heals, scope = 'pod', summary, tell, examples } = definition;
  return defineCause({
    id,
    on: 'scheduler-refused',
    scope,
    stage: 'scheduled',
    severity,
    heals,
    debug: { way: 'none' },
    docs: '/concepts/scheduling-eviction/taint-and-toleration/',
    summary,
    find(signal) {
      const { fault, name = '' } = signal.reason;
      return fault === 'taint' && keys(name) ? seen(signal, name) : undefined;
    },
    tell: (what, about) => refused(what.signal, { evidence: taintEvidence(what), ...tell(what, about) }),
    examples,
  });
}

function seen(signal: SchedulerRefused, key: string): TaintSeen {
  const on = (signal.standings ?? []).filter((each) => each.taints.some((taint) => taint.key === key));
  const taint = on[0]?.taints.find((each) => each.key === key);
  const { value } = signal.reason;
  return {
    signal,
    key,
    taint: taint ? describeTaint(taint) : value ? `${key}=${value}` : key,
    effect: taint?.effect ?? 'NoSchedule',
    on,
    where:
      on.length > 0 ? `${on.length === 1 ? 'node' : 'nodes'} ${list(on.map((each) => each.name))}` : excluded(signal),
  };
}

function taintEvidence({ on, key }: TaintSeen): readonly Evidence[] {
  return on.slice(0, 3).map(({ name, taints }) =>
    field(
      { kind: 'Node', name },
      'spec.taints',
      taints
        .filter((taint) => taint.key === key)
        .map(describeTaint)
        .join(', '),
    ),
  );
}

/** The taint of a state of the node itself, and the condition that says why; of the first three nodes. */
export function stateEvidence({ on, key }: TaintSeen, type: string): readonly Evidence[] {
  return [
    ...on.slice(0, 3).map(({ name }) => field({ kind: 'Node', name }, 'spec.taints', key)),
    ...nodeConditions(on, type),
  ];
}

/** Shows what the first node with the taint says of itself. */
export function describeTainted({ on }: TaintSeen): Remedy {
  return look('see what the node says', clusterwide('describe', 'node', on[0]?.name ?? '<node>'), 'platform');
}

function nodeConditions(on: readonly NodeStanding[], type: string): readonly Evidence[] {
  return on.slice(0, 3).flatMap(({ name, node }) => {
    const said = node.status?.conditions?.find((each) => each.type === type);
    const { status = '', reason = '', message = '' } = said ?? {};
    return said ? [condition({ kind: 'Node', name }, { type, status, reason, message })] : [];
  });
}

/** `no other node is open to it`, or how many are left out for other reasons. */
export function restOf({ signal, on }: TaintSeen): string {
  const others = signal.refusal.nodes - Math.max(on.length, signal.reason.count);
  return others > 0 ? `the other ${nodes(others)} will not take it either` : 'there is no other node';
}
