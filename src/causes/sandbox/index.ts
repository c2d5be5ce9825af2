import type { AnyCause } from '../../signals/any-cause.ts';
import { changedLoop } from './changed-loop.ts';
import { draPrepare } from './dra-prepare.ts';
import { memoryTooSmall } from './memory-too-small.ts';
import { ociCreate } from './oci-create.ts';
import { pauseImage } from './pause-image.ts';
import { podCgroup } from './pod-cgroup.ts';
import { runtimeHandlerMissing } from './runtime-handler-missing.ts';
import { runtimeTimeout } from './runtime-timeout.ts';
import { runtimeclassMissing } from './runtimeclass-missing.ts';
import { statusUnavailable } from './status-unavailable.ts';
import { userNamespace } from './user-namespace.ts';

/** Causes of the sandbox family, sorted by id. */
export const sandboxCauses: readonly AnyCause[] = [
  changedLoop,
  draPrepare,
  memoryTooSmall,
  ociCreate,
  pauseImage,
  podCgroup,
  runtimeHandlerMissing,
  runtimeTimeout,
  runtimeclassMissing,
  statusUnavailable,
  userNamespace,
];
