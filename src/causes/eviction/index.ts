import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the eviction family, sorted by id. */
export const evictionCauses: readonly AnyCause[] = [];
