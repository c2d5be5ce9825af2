import { defineCause } from '../../signals/cause.ts';
import type { Cause, CauseDefinition } from '../../signals/cause.ts';

/** What a cause of this family says for itself. */
type RefusalCause<Seen> = Pick<
  CauseDefinition<'creation-refused', Seen>,
  'id' | 'parent' | 'docs' | 'summary' | 'find' | 'tell' | 'examples'
>;

/** A cause for Pods that the API server refuses to a workload; waiting does not cure it. */
export function defineRefusalCause<Seen>(own: RefusalCause<Seen>): Cause<'creation-refused'> {
  return defineCause({
    ...own,
    on: 'creation-refused',
    scope: 'workload',
    stage: 'created',
    severity: 'error',
    heals: 'no',
    debug: { way: 'none' },
  });
}
