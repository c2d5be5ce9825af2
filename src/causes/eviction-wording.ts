import type { Subject } from '../model/finding.ts';
import type { Evicted } from '../signals/evicted.ts';
import type { FindingState } from '../model/finding.ts';

/** What follows from the end of a Pod, and that this one is only a record. */
export function afterEnd(state: FindingState, about: Subject): string {
  if (state === 'historic') return 'A Pod that is ready has taken its place.';
  return about.owner
    ? `${about.owner.kind} ${about.owner.name} makes a new Pod for it.`
    : 'Nothing controls this Pod, so nobody makes a new one.';
}

/** Who used how much, as the kubelet measured it; empty where it did not say. */
export function consumersSentence({ text }: Evicted): string {
  if (text.consumers.length === 0) return '';
  const each = text.consumers.map(
    ({ container, used, request }) => `container ${container} used ${used} and had requested ${request}`,
  );
  return `At that moment ${each.join(', ')}. `;
}
