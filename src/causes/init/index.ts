import type { AnyCause } from '../../signals/any-cause.ts';
import { blocked } from './blocked.ts';
import { failed } from './failed.ts';
import { sidecarCrash } from './sidecar-crash.ts';
import { sidecarNotStarted } from './sidecar-not-started.ts';

/** Causes of the init family, sorted by id. */
export const initCauses: readonly AnyCause[] = [blocked, failed, sidecarCrash, sidecarNotStarted];
