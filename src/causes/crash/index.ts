import type { AnyCause } from '../../signals/any-cause.ts';
import { abort } from './abort.ts';
import { appError } from './app-error.ts';
import { busError } from './bus-error.ts';
import { commandNotFound } from './command-not-found.ts';
import { completedRestartLoop } from './completed-restart-loop.ts';
import { config } from './config.ts';
import { dbAuth } from './db-auth.ts';
import { dbMissing } from './db-missing.ts';
import { deadline } from './deadline.ts';
import { dependencyRefused } from './dependency-refused.ts';
import { dependencyTimeout } from './dependency-timeout.ts';
import { diskFull } from './disk-full.ts';
import { dns } from './dns.ts';
import { fdLimit } from './fd-limit.ts';
import { fpe } from './fpe.ts';
import { graceExceeded } from './grace-exceeded.ts';
import { illegalInstruction } from './illegal-instruction.ts';
import { inotify } from './inotify.ts';
import { jvmUnsupportedClass } from './jvm-unsupported-class.ts';
import { k8sCrdMissing } from './k8s-crd-missing.ts';
import { k8sRbac } from './k8s-rbac.ts';
import { k8sUnauthorized } from './k8s-unauthorized.ts';
import { license } from './license.ts';
import { livenessKilled } from './liveness-killed.ts';
import { lock } from './lock.ts';
import { migration } from './migration.ts';
import { missingEnv } from './missing-env.ts';
import { missingFile } from './missing-file.ts';
import { moduleMissing } from './module-missing.ts';
import { noLogs } from './no-logs.ts';
import { oomChild } from './oom-child.ts';
import { oomCuda } from './oom-cuda.ts';
import { oomInit } from './oom-init.ts';
import { oomLimit } from './oom-limit.ts';
import { oomMissed } from './oom-missed.ts';
import { oomNode } from './oom-node.ts';
import { oomPodLevel } from './oom-pod-level.ts';
import { oomRuntimeHeap } from './oom-runtime-heap.ts';
import { oomSidecar } from './oom-sidecar.ts';
import { otherSignal } from './other-signal.ts';
import { panic } from './panic.ts';
import { pastRestarts } from './past-restarts.ts';
import { permissionDenied } from './permission-denied.ts';
import { pidLimit } from './pid-limit.ts';
import { portInUse } from './port-in-use.ts';
import { portPrivileged } from './port-privileged.ts';
import { poststartKilled } from './poststart-killed.ts';
import { readOnlyFs } from './read-only-fs.ts';
import { runtimeRestarted } from './runtime-restarted.ts';
import { segfault } from './segfault.ts';
import { sigkillUnexplained } from './sigkill-unexplained.ts';
import { sigterm } from './sigterm.ts';
import { startupKilled } from './startup-killed.ts';
import { statusUnknown } from './status-unknown.ts';
import { tls } from './tls.ts';
import { usage } from './usage.ts';

/** Causes of the crash family, sorted by id. */
export const crashCauses: readonly AnyCause[] = [
  abort,
  appError,
  busError,
  commandNotFound,
  completedRestartLoop,
  config,
  dbAuth,
  dbMissing,
  deadline,
  dependencyRefused,
  dependencyTimeout,
  diskFull,
  dns,
  fdLimit,
  fpe,
  graceExceeded,
  illegalInstruction,
  inotify,
  jvmUnsupportedClass,
  k8sCrdMissing,
  k8sRbac,
  k8sUnauthorized,
  license,
  livenessKilled,
  lock,
  migration,
  missingEnv,
  missingFile,
  moduleMissing,
  noLogs,
  oomChild,
  oomCuda,
  oomInit,
  oomLimit,
  oomMissed,
  oomNode,
  oomPodLevel,
  oomRuntimeHeap,
  oomSidecar,
  otherSignal,
  panic,
  pastRestarts,
  permissionDenied,
  pidLimit,
  portInUse,
  portPrivileged,
  poststartKilled,
  readOnlyFs,
  runtimeRestarted,
  segfault,
  sigkillUnexplained,
  sigterm,
  startupKilled,
  statusUnknown,
  tls,
  usage,
];
