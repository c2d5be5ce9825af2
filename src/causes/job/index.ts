import type { AnyCause } from '../../signals/any-cause.ts';
import { backoffLimit } from './backoff-limit.ts';
import { deadline } from './deadline.ts';
import { podFailurePolicy } from './pod-failure-policy.ts';
import { podsNotCreated } from './pods-not-created.ts';
import { sidecarKeepsRunning } from './sidecar-keeps-running.ts';
import { suspended } from './suspended.ts';

/** Causes of the job family, sorted by id. */
export const jobCauses: readonly AnyCause[] = [
  backoffLimit,
  deadline,
  podFailurePolicy,
  podsNotCreated,
  sidecarKeepsRunning,
  suspended,
];
