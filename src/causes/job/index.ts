import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the job family, sorted by id. */
export const jobCauses: readonly AnyCause[] = [];
