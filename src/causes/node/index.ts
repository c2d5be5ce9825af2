import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the node family, sorted by id. */
export const nodeCauses: readonly AnyCause[] = [];
