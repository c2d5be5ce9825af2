import type { Severity, Subject } from '../../model/finding.ts';
import type { Cause, CauseScope, OwnFacts, Telling } from '../../signals/cause.ts';
import type { PullFailed } from '../../signals/pull-failed.ts';
import { definePullCause } from './pull-cause.ts';

/** One thing that a registry, a runtime or the network between them says of a pull. */
interface PullFault {
  readonly fault: PullFailed['error']['fault'];
  readonly scope: CauseScope;
  /** An error unless said otherwise. */
  readonly severity?: Severity;
  readonly heals: 'no' | 'maybe' | 'yes';
  /** The page on images unless said otherwise. */
  readonly docs?: string;
  readonly tell: (seen: PullFailed, about: Subject) => Telling;
}

/** A cause for pulls that fail in one way. */
export function definePullFault({
  fault,
  severity = 'error',
  docs = '/concepts/containers/images/',
  ...own
}: OwnFacts & PullFault): Cause<'pull-failed'> {
  return definePullCause({
    ...own,
    severity,
    docs,
    find: (signal) => (signal.error.fault === fault ? signal : undefined),
  });
}
