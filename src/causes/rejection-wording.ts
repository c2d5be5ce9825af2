import type { Remedy, Subject } from '../model/finding.ts';
import type { PodRejected } from '../signals/pod-rejected.ts';
import { kubectl, look } from './remedies.ts';
import type { Telling } from '../signals/cause.ts';

/** What follows from a refusal: who makes a new Pod, and that this one is only a record. */
export function afterRefusal({ state }: PodRejected, about: Subject): string {
  if (state === 'historic') return 'A Pod that is ready has taken its place.';
  return about.owner
    ? `${about.owner.kind} ${about.owner.name} makes a new Pod; this one stays as a record.`
    : 'Nothing controls this Pod, so nobody makes a new one.';
}

/** Removes the record; its owner has made, or will make, another Pod. */
export function deleteRecord(about: Subject): Remedy {
  return {
    text: about.owner ? 'remove the record' : 'remove it and create it again',
    command: kubectl(about, 'delete', 'pod', about.name),
    effect: 'destructive',
    by: 'app',
  };
}

/** What a kubelet says when it lacks one resource: with the amounts that it read, in people's units. */
export function lacking(seen: PodRejected, about: Subject, noun: string, show: (amount: number) => string): Telling {
  const { requested = 0, used = 0, capacity = 0 } = seen.rejection;
  const free = Math.max(0, capacity - used);
  return {
    title: `Node ${seen.node} refused the Pod: it needs ${`${show(requested)} ${noun}`.trim()}, and ${show(free)} of ${show(capacity)} were left`,
    why: `The scheduler, or a nodeName set by hand, chose a node on which ${show(used)} was taken already. ${
      requested > capacity ? 'The Pod can never fit on this node. ' : ''
    }${afterRefusal(seen, about)}`,
    certainty: 'certain',
    remedies: [
      look('see what the node has and what takes it', `kubectl describe node ${seen.node}`, 'platform'),
      deleteRecord(about),
    ],
  };
}
