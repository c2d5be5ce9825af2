import type { AnyCause } from '../../signals/any-cause.ts';
import { cniAgentDown } from './cni-agent-down.ts';
import { cniError } from './cni-error.ts';
import { cniPluginMissing } from './cni-plugin-missing.ts';
import { cniUnauthorized } from './cni-unauthorized.ts';
import { ipExhausted } from './ip-exhausted.ts';
import { pluginNotReady } from './plugin-not-ready.ts';

/** Causes of the network family, sorted by id. */
export const networkCauses: readonly AnyCause[] = [
  cniAgentDown,
  cniError,
  cniPluginMissing,
  cniUnauthorized,
  ipExhausted,
  pluginNotReady,
];
