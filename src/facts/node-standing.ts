import type { Node, Pod, Taint } from '../model/wire.ts';
import { satisfiesPlacement } from './node-affinity.ts';
import { parseQuantity } from './quantity.ts';
import { effectiveRequest } from './requests.ts';
import { untolerated } from './tolerations.ts';

/** How a node stands to a Pod by what is written on both, before it is asked how full the node is. */
export interface NodeStanding {
  readonly name: string;
  readonly node: Node;
  readonly cordoned: boolean;
  /** Taints that the Pod does not tolerate, without the one that a cordon adds. */
  readonly taints: readonly Taint[];
  /** It satisfies nodeSelector and required node affinity. */
  readonly selected: boolean;
  /** Nothing of the above is in the way. */
  readonly open: boolean;
}

/** Compares a node with a Pod the way the filters NodeUnschedulable, TaintToleration and NodeAffinity do. */
export function standingOf(node: Node, pod: Pod): NodeStanding {
  const cordoned = node.spec?.unschedulable === true;
  const taints = untolerated(node.spec?.taints ?? [], pod.spec?.tolerations ?? []).filter(
    (taint) => taint.key !== 'node.kubernetes.io/unschedulable',
  );
  const selected = satisfiesPlacement(node, pod);
  return {
    name: node.metadata?.name ?? '',
    node,
    cordoned,
    taints,
    selected,
    open: !cordoned && taints.length === 0 && selected,
  };
}

/** What a node has for Pods of one resource, in its base unit; 0 where it offers none. */
export function allocatable(node: Node, resource: string): number {
  return parseQuantity(node.status?.allocatable?.[resource]) ?? 0;
}

/** Pods that take room on a node: they were assigned to it and have not ended. */
export function residents(pods: readonly Pod[], node: string): readonly Pod[] {
  return pods.filter(
    ({ spec, status }) => spec?.nodeName === node && status?.phase !== 'Succeeded' && status?.phase !== 'Failed',
  );
}

/** Sum of what such Pods requested of one resource. */
export function requestedBy(pods: readonly Pod[], resource: string): number {
  return pods.reduce((sum, pod) => sum + effectiveRequest(pod, resource), 0);
}
