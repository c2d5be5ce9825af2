import { defineCause } from '../../signals/cause.ts';
import type { Cause, CauseDefinition } from '../../signals/cause.ts';

/** What a cause of this family says for itself. */
type ConfigCause<Seen> = Pick<
  CauseDefinition<'config-error', Seen>,
  'id' | 'heals' | 'parent' | 'docs' | 'summary' | 'find' | 'tell' | 'examples'
>;

/** A cause for containers that the kubelet does not create as their configuration stands. */
export function defineConfigCause<Seen>(own: ConfigCause<Seen>): Cause<'config-error'> {
  return defineCause({
    ...own,
    on: 'config-error',
    scope: 'container',
    stage: 'config',
    severity: 'error',
    debug: { way: 'none' },
  });
}
