import type { SchedulingFault } from '../grammars/scheduling-reasons.ts';
import { allocatable } from '../facts/node-standing.ts';
import type { NodeStanding } from '../facts/node-standing.ts';

/**
 * How close a node that was excluded for this reason is to taking the Pod: the higher, the less has to change. Filters run in a
 * fixed order and the first that fails hides the later ones, so a node that fails for want of room passed taints and affinity.
 * What binds the Pod to other nodes (its affinity, their dedicated taints) is seldom what has to change (failure catalogue §4.10).
 */
const closeness: Readonly<Record<SchedulingFault, number>> = {
  'claim-missing': 120,
  'claim-deleting': 120,
  'claim-lost': 120,
  'claim-unbound': 120,
  'claim-in-use': 110,
  resource: 100,
  pods: 100,
  ports: 100,
  'no-volume': 95,
  'pod-anti-affinity': 90,
  'existing-anti-affinity': 90,
  spread: 90,
  'spread-label': 90,
  'storage-capacity': 85,
  'max-volumes': 85,
  'volume-node': 80,
  cordoned: 60,
  'pod-affinity': 55,
  taint: 50,
  'node-affinity': 40,
  'node-name': 40,
  other: 5,
};

/** Taints that say something is wrong with the node, not that it is kept for others. */
const sickNode =
  /^node\.kubernetes\.io\/(?:not-ready|unreachable|memory-pressure|disk-pressure|pid-pressure|network-unavailable)$/;

/** Taints of nodes that were never meant for workloads. */
const controlPlane = /^node-role\.kubernetes\.io\/(?:control-plane|master)$/;

/** The weight of one reason; of one resource, what no open node could ever give but a closed one could weighs least. */
export function closenessOf(
  reason: { readonly fault: SchedulingFault; readonly name?: string },
  needs: number,
  standings: readonly NodeStanding[] | undefined,
): number {
  const { fault, name = '' } = reason;
  if (fault === 'taint') return sickNode.test(name) ? 58 : controlPlane.test(name) ? 10 : closeness.taint;
  if (fault !== 'resource' || standings === undefined) return closeness[fault];
  const fits = ({ node }: NodeStanding): boolean => allocatable(node, name) >= needs;
  const open = standings.filter((each) => each.open);
  const onlyElsewhere = open.length > 0 && !open.some(fits) && standings.some((each) => !each.open && fits(each));
  return onlyElsewhere ? 30 : closeness.resource;
}
