import type { AnyCause } from '../../signals/any-cause.ts';
import { apparmor } from './apparmor.ts';
import { deviceAllocation } from './device-allocation.ts';
import { nodeAffinity } from './node-affinity.ts';
import { nodeName } from './node-name.ts';
import { nodePorts } from './node-ports.ts';
import { nodePressure } from './node-pressure.ts';
import { nodeShutdown } from './node-shutdown.ts';
import { nodeTaint } from './node-taint.ts';
import { osMismatch } from './os-mismatch.ts';
import { outOfCpu } from './out-of-cpu.ts';
import { outOfEphemeralStorage } from './out-of-ephemeral-storage.ts';
import { outOfMemory } from './out-of-memory.ts';
import { outOfPods } from './out-of-pods.ts';
import { outOfResource } from './out-of-resource.ts';
import { smtAlignment } from './smt-alignment.ts';
import { sysctlForbidden } from './sysctl-forbidden.ts';
import { topologyAffinity } from './topology-affinity.ts';

/** Causes of the admission family, sorted by id. */
export const admissionCauses: readonly AnyCause[] = [
  apparmor,
  deviceAllocation,
  nodeAffinity,
  nodeName,
  nodePorts,
  nodePressure,
  nodeShutdown,
  nodeTaint,
  osMismatch,
  outOfCpu,
  outOfEphemeralStorage,
  outOfMemory,
  outOfPods,
  outOfResource,
  smtAlignment,
  sysctlForbidden,
  topologyAffinity,
];
