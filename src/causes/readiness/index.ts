import type { AnyCause } from '../../signals/any-cause.ts';
import { gateFalse } from './gate-false.ts';
import { gateMissing } from './gate-missing.ts';
import { notYet } from './not-yet.ts';
import { probeNoneFailing } from './probe-none-failing.ts';

/** Causes of the readiness family, sorted by id. */
export const readinessCauses: readonly AnyCause[] = [gateFalse, gateMissing, notYet, probeNoneFailing];
