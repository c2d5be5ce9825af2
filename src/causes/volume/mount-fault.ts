import type { Severity, Subject } from '../../model/finding.ts';
import type { Cause, OwnFacts, Telling } from '../../signals/cause.ts';
import type { MountFailed } from '../../signals/mount-failed.ts';
import { mountSeverity } from '../mount-wording.ts';
import { defineMountCause } from './mount-cause.ts';

/** One thing that a node, a storage driver or a storage server says of a volume. */
interface MountFault {
  readonly fault: MountFailed['error']['fault'];
  /** An error unless said otherwise; lighter where the Pod runs all the same. */
  readonly severity?: Severity;
  readonly heals: 'no' | 'maybe';
  readonly docs: string;
  readonly tell: (seen: MountFailed, about: Subject) => Telling;
}

/** A cause for volumes that cannot be attached or mounted in one way. */
export function defineMountFault({
  fault,
  severity = 'error',
  tell,
  ...own
}: OwnFacts & MountFault): Cause<'mount-failed'> {
  return defineMountCause({
    ...own,
    severity,
    find: (signal) => (signal.error.fault === fault ? signal : undefined),
    tell(seen, about) {
      const lighter = mountSeverity(seen);
      return { ...tell(seen, about), ...(lighter ? { severity: lighter } : {}) };
    },
  });
}
