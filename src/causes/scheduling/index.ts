import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the scheduling family, sorted by id. */
export const schedulingCauses: readonly AnyCause[] = [];
