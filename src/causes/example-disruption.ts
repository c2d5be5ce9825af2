import type { Pod } from '../model/wire.ts';

/** Condition DisruptionTarget as control planes write it. */
export function disruptionTarget(
  reason: string,
  message: string,
  since: string,
): NonNullable<NonNullable<Pod['status']>['conditions']>[number] {
  return { type: 'DisruptionTarget', status: 'True', reason, message, lastTransitionTime: since };
}
