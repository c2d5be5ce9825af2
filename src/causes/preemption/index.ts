import type { AnyCause } from '../../signals/any-cause.ts';
import { scheduler } from './scheduler.ts';

/** Causes of the preemption family, sorted by id. */
export const preemptionCauses: readonly AnyCause[] = [scheduler];
