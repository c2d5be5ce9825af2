import { defineCause } from '../../signals/cause.ts';
import type { Cause, CauseDefinition } from '../../signals/cause.ts';

/** What a cause of this family says for itself. */
type MountCause<Seen> = Pick<
  CauseDefinition<'mount-failed', Seen>,
  'id' | 'severity' | 'heals' | 'docs' | 'summary' | 'find' | 'tell' | 'examples'
>;

/** A cause for volumes that cannot be mounted into one Pod. */
export function defineMountCause<Seen>(own: MountCause<Seen>): Cause<'mount-failed'> {
  return defineCause({
    ...own,
    on: 'mount-failed',
    scope: 'pod',
    stage: 'volumes',
    debug: { way: 'none' },
  });
}
