import type { CauseId, Remedy, Severity, Subject } from '../../model/finding.ts';
import { claimsOf } from '../../facts/claims.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { defineCause } from '../../signals/cause.ts';
import type { Cause, OwnFacts } from '../../signals/cause.ts';
import type { SchedulerRefused } from '../../signals/scheduler-refused.ts';
import { exampleSnapshot } from '../example.ts';
import { kubectl, look } from '../remedies.ts';
import { refusal, waitingPod, withClaim } from './example.ts';
import { refused } from './wording.ts';
import type { Refusal } from './wording.ts';

/** One reason that the scheduler gives, which its own words and the Pod are enough to tell. */
interface Refused {
  readonly fault: SchedulerRefused['reason']['fault'];
  readonly scope: 'pod' | 'claim' | 'node';
  /** An error unless said otherwise. */
  readonly severity?: Severity;
  readonly heals: 'no' | 'maybe';
  readonly parent?: CauseId;
  readonly docs: string;
  readonly words: (signal: SchedulerRefused, about: Subject) => Refusal;
}

/** A cause for one reason of the scheduler. */
export function defineRefused({
  fault,
  severity = 'error',
  words,
  ...own
}: OwnFacts & Refused): Cause<'scheduler-refused'> {
  return defineCause({
    ...own,
    on: 'scheduler-refused',
    stage: 'scheduled',
    severity,
    debug: { way: 'none' },
    find: (signal) => (signal.reason.fault === fault ? signal : undefined),
    tell: (signal, about) => refused(signal, words(signal, about)),
  });
}

/** Names of the claims that the Pod mounts. */
export function claimNames(signal: SchedulerRefused): readonly string[] {
  return claimsOf(signal.pod).map(({ claim }) => claim);
}

/** Shows the first claims with their events. */
export function describeClaims(about: Subject, claims: readonly string[]): Remedy {
  return look('see what the claims say', kubectl(about, 'describe', 'pvc', ...claims.slice(0, 3)));
}

/** A Pod with the claim `data` that two nodes refuse with these words. */
export function exampleClaimRefused(reasons: string): Snapshot {
  return exampleSnapshot([waitingPod(refusal(2, reasons), { spec: withClaim })]);
}

/** The same Pod where CPU is what is short. */
export function exampleCpuShort(): Snapshot {
  return exampleSnapshot([waitingPod(refusal(2, '2 Insufficient cpu'), { spec: withClaim, requests: { cpu: '2' } })]);
}
