import type { AnyCause } from '../../signals/any-cause.ts';
import { attachFailed } from './attach-failed.ts';
import { cacheSync } from './cache-sync.ts';
import { configmapKeyMissing } from './configmap-key-missing.ts';
import { configmapMissing } from './configmap-missing.ts';
import { csiDriverNotRegistered } from './csi-driver-not-registered.ts';
import { csiMountFailed } from './csi-mount-failed.ts';
import { hostpathType } from './hostpath-type.ts';
import { multiAttach } from './multi-attach.ts';
import { nfsUnreachable } from './nfs-unreachable.ts';
import { secretKeyMissing } from './secret-key-missing.ts';
import { secretMissing } from './secret-missing.ts';

/** Causes of the volume family, sorted by id. */
export const volumeCauses: readonly AnyCause[] = [
  attachFailed,
  cacheSync,
  configmapKeyMissing,
  configmapMissing,
  csiDriverNotRegistered,
  csiMountFailed,
  hostpathType,
  multiAttach,
  nfsUnreachable,
  secretKeyMissing,
  secretMissing,
];
