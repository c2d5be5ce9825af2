import type { AnyCause } from '../../signals/any-cause.ts';
import { cniError } from './cni-error.ts';
import { ipExhausted } from './ip-exhausted.ts';
import { pluginNotReady } from './plugin-not-ready.ts';

/** Causes of the network family, sorted by id. */
export const networkCauses: readonly AnyCause[] = [cniError, ipExhausted, pluginNotReady];
