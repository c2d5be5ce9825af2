import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the create family, sorted by id. */
export const createCauses: readonly AnyCause[] = [];
