import type { AnyCause } from '../../signals/any-cause.ts';
import { memoryTooSmall } from './memory-too-small.ts';
import { ociCreate } from './oci-create.ts';
import { pauseImage } from './pause-image.ts';
import { runtimeHandlerMissing } from './runtime-handler-missing.ts';
import { runtimeTimeout } from './runtime-timeout.ts';

/** Causes of the sandbox family, sorted by id. */
export const sandboxCauses: readonly AnyCause[] = [
  memoryTooSmall,
  ociCreate,
  pauseImage,
  runtimeHandlerMissing,
  runtimeTimeout,
];
