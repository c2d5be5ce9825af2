import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the creation family, sorted by id. */
export const creationCauses: readonly AnyCause[] = [];
