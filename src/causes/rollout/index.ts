import type { AnyCause } from '../../signals/any-cause.ts';
import { progressDeadline } from './progress-deadline.ts';
import { replicaFailure } from './replica-failure.ts';

/** Causes of the rollout family, sorted by id. */
export const rolloutCauses: readonly AnyCause[] = [progressDeadline, replicaFailure];
