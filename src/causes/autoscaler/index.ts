import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the autoscaler family, sorted by id. */
export const autoscalerCauses: readonly AnyCause[] = [];
