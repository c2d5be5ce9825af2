import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the readiness family, sorted by id. */
export const readinessCauses: readonly AnyCause[] = [];
