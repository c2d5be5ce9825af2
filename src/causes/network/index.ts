import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the network family, sorted by id. */
export const networkCauses: readonly AnyCause[] = [];
