import type { Subject } from '../../model/finding.ts';
import { defineCause } from '../../signals/cause.ts';
import type { Cause, OwnFacts, Telling } from '../../signals/cause.ts';
import type { StartFailed } from '../../signals/start-failed.ts';

/** One thing that the runtime says when it cannot create or start a container. */
interface StartFault {
  readonly fault: StartFailed['error']['fault'];
  readonly stage: 'create' | 'start';
  readonly docs?: string;
  /** Does a copy with another command help? Yes unless said otherwise. */
  readonly debug?: 'copy' | 'none';
  readonly tell: (seen: StartFailed, about: Subject) => Telling;
}

/** A cause for containers that the runtime cannot create or start for this reason; waiting does not cure it. */
export function defineStartFault({ fault, debug = 'copy', ...own }: OwnFacts & StartFault): Cause<'start-failed'> {
  return defineCause({
    ...own,
    on: 'start-failed',
    scope: 'container',
    severity: 'error',
    heals: 'no',
    debug: { way: debug },
    find: (signal) => (signal.error.fault === fault ? signal : undefined),
  });
}
