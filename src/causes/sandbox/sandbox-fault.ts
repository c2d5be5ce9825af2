import type { CauseId, Severity, Subject } from '../../model/finding.ts';
import { defineCause } from '../../signals/cause.ts';
import type { Cause, CauseScope, OwnFacts, Telling } from '../../signals/cause.ts';
import type { SandboxFailed } from '../../signals/sandbox-failed.ts';

/** One thing that kubelet, runtime or network plugin say of a sandbox. */
interface SandboxFault {
  readonly fault: SandboxFailed['error']['fault'];
  /** The node unless said otherwise. */
  readonly scope?: CauseScope;
  /** An error unless said otherwise. */
  readonly severity?: Severity;
  readonly parent?: CauseId;
  readonly docs: string;
  readonly tell: (seen: SandboxFailed, about: Subject) => Telling;
}

/** A cause for sandboxes that cannot be made or kept in one way; the next try may succeed. */
export function defineSandboxFault({
  fault,
  scope = 'node',
  severity = 'error',
  ...own
}: OwnFacts & SandboxFault): Cause<'sandbox-failed'> {
  return defineCause({
    ...own,
    on: 'sandbox-failed',
    scope,
    stage: 'sandbox',
    severity,
    heals: 'maybe',
    debug: { way: 'none' },
    find: (signal) => (signal.error.fault === fault ? signal : undefined),
  });
}
