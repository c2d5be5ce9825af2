import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the init family, sorted by id. */
export const initCauses: readonly AnyCause[] = [];
