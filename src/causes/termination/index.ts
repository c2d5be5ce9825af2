import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the termination family, sorted by id. */
export const terminationCauses: readonly AnyCause[] = [];
