import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the config family, sorted by id. */
export const configCauses: readonly AnyCause[] = [];
