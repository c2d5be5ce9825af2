import { defineCause } from '../signals/cause.ts';
import type { Cause, OwnFacts } from '../signals/cause.ts';
import { describeRefusal } from './refusal-wording.ts';

/** A cause for what the API server refuses to workloads of some kinds, in words that no narrower cause reads. */
export function defineUnreadRefusal({
  of,
  docs,
  ...own
}: OwnFacts & { readonly of: (kind: string) => boolean; readonly docs: string }): Cause<'creation-refused'> {
  return defineCause({
    ...own,
    on: 'creation-refused',
    scope: 'workload',
    stage: 'created',
    severity: 'error',
    heals: 'maybe',
    debug: { way: 'none' },
    docs,
    find: (signal) => (signal.refusal.kind === 'other' && of(signal.workload.kind) ? signal : undefined),
    tell: describeRefusal,
  });
}
