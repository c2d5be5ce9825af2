import type { AnyCause } from '../../signals/any-cause.ts';

/** Causes of the sandbox family, sorted by id. */
export const sandboxCauses: readonly AnyCause[] = [];
