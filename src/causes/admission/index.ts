import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the admission family, sorted by id. */
export const admissionCauses: readonly AnyCause[] = [];
