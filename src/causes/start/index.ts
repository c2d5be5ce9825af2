import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the start family, sorted by id. */
export const startCauses: readonly AnyCause[] = [];
