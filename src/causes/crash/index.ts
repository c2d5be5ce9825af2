import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the crash family, sorted by id. */
export const crashCauses: readonly AnyCause[] = [];
