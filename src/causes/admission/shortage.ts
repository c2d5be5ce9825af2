import type { Snapshot } from '../../model/snapshot.ts';
import { defineCause } from '../../signals/cause.ts';
import type { Cause, Example, OwnFacts } from '../../signals/cause.ts';
import { exampleEnded, exampleReplacement } from '../example-ended.ts';
import { lacking } from '../rejection-wording.ts';

/** The resource that a node lacks. */
interface Shortage {
  /** As the kubelet spells it in the reason: `OutOf` and this. */
  readonly resource: 'cpu' | 'memory' | 'pods' | 'ephemeral-storage';
  /** Follows the amount in a title; '' where the amount says it all. */
  readonly noun: string;
  /** An amount, in the kubelet's unit, as people write it. */
  readonly show: (amount: number) => string;
  readonly docs: string;
}

/** A cause for Pods that the kubelet refused for want of this resource. */
export function defineShortage({ resource, noun, show, docs, ...own }: OwnFacts & Shortage): Cause<'pod-rejected'> {
  return defineCause({
    ...own,
    on: 'pod-rejected',
    scope: 'node',
    stage: 'admitted',
    severity: 'error',
    heals: 'maybe',
    debug: { way: 'none' },
    docs,
    find: (signal) => (signal.reason === `OutOf${resource}` ? signal : undefined),
    tell: (seen, about) => lacking(seen, about, noun, show),
  });
}

/** A Pod that was refused for want of a resource; `amounts` are what the kubelet read, in its units. */
export function exampleShortage(
  resource: string,
  amounts: string,
  more?: Parameters<typeof exampleEnded>[2],
): Snapshot {
  const message = `Pod was rejected: Node didn't have enough resource: ${resource}, ${amounts}`;
  return exampleEnded(`OutOf${resource}`, message, more);
}

/** The refusal as it stands, and as a record of the past. */
export function shortageHits(resource: string, amounts: string): readonly Example[] {
  return [
    { says: 'the node was full', snapshot: exampleShortage(resource, amounts) },
    {
      says: 'the Pod that took its place is ready',
      snapshot: exampleShortage(resource, amounts, { objects: [exampleReplacement()] }),
      subject: { kind: 'Pod', name: 'web-7d9f-x2k9p' },
    },
  ];
}
