import { defineCause } from '../../signals/cause.ts';
import type { Cause, CauseDefinition } from '../../signals/cause.ts';

/** What a cause of this family says for itself. */
type PullCause<Seen> = Pick<
  CauseDefinition<'pull-failed', Seen>,
  'id' | 'scope' | 'severity' | 'heals' | 'parent' | 'docs' | 'summary' | 'find' | 'tell' | 'examples'
>;

/** A cause for images that cannot be pulled. */
export function definePullCause<Seen>(own: PullCause<Seen>): Cause<'pull-failed'> {
  return defineCause({
    ...own,
    on: 'pull-failed',
    stage: 'image',
    debug: { way: 'none' },
  });
}
