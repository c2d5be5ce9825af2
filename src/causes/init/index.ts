import type { AnyCause } from '../../signals/any-cause.ts';
import { blocked } from './blocked.ts';
import { failed } from './failed.ts';
import { sidecarCrash } from './sidecar-crash.ts';

/** Causes of the init family, sorted by id. */
export const initCauses: readonly AnyCause[] = [blocked, failed, sidecarCrash];
