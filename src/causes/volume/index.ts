import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the volume family, sorted by id. */
export const volumeCauses: readonly AnyCause[] = [];
