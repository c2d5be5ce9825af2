import type { AnyCause } from '../../signals/any-cause.ts';
import { configmapKeyMissing } from './configmap-key-missing.ts';
import { configmapMissing } from './configmap-missing.ts';
import { runAsNonRootImage } from './run-as-non-root-image.ts';
import { runAsNonRootNonNumeric } from './run-as-non-root-non-numeric.ts';
import { runAsNonRoot } from './run-as-non-root.ts';
import { secretKeyMissing } from './secret-key-missing.ts';
import { secretMissing } from './secret-missing.ts';

/** Causes of the config family, sorted by id. */
export const configCauses: readonly AnyCause[] = [
  configmapKeyMissing,
  configmapMissing,
  runAsNonRoot,
  runAsNonRootImage,
  runAsNonRootNonNumeric,
  secretKeyMissing,
  secretMissing,
];
