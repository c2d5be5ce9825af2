import type { AnyCause } from '../../signals/any-cause.ts';
import { attachFailed } from './attach-failed.ts';
import { cacheSync } from './cache-sync.ts';
import { configmapKeyMissing } from './configmap-key-missing.ts';
import { configmapMissing } from './configmap-missing.ts';
import { csiDriverNotRegistered } from './csi-driver-not-registered.ts';
import { csiMountFailed } from './csi-mount-failed.ts';
import { fsCorruptOrType } from './fs-corrupt-or-type.ts';
import { hostpathType } from './hostpath-type.ts';
import { localPathMissing } from './local-path-missing.ts';
import { mountHelperMissing } from './mount-helper-missing.ts';
import { multiAttach } from './multi-attach.ts';
import { nfsDenied } from './nfs-denied.ts';
import { nfsPath } from './nfs-path.ts';
import { nfsUnreachable } from './nfs-unreachable.ts';
import { secretKeyMissing } from './secret-key-missing.ts';
import { secretMissing } from './secret-missing.ts';
import { secretsStore } from './secrets-store.ts';
import { subpath } from './subpath.ts';
import { tokenProjection } from './token-projection.ts';

/** Causes of the volume family, sorted by id. */
export const volumeCauses: readonly AnyCause[] = [
  attachFailed,
  cacheSync,
  configmapKeyMissing,
  configmapMissing,
  csiDriverNotRegistered,
  csiMountFailed,
  fsCorruptOrType,
  hostpathType,
  localPathMissing,
  mountHelperMissing,
  multiAttach,
  nfsDenied,
  nfsPath,
  nfsUnreachable,
  secretKeyMissing,
  secretMissing,
  secretsStore,
  subpath,
  tokenProjection,
];
