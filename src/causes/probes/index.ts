import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the probes family, sorted by id. */
export const probesCauses: readonly AnyCause[] = [];
