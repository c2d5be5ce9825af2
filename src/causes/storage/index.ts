import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the storage family, sorted by id. */
export const storageCauses: readonly AnyCause[] = [];
