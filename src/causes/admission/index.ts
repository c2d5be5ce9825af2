import type { AnyCause } from '../../signals/any-cause.ts';
import { deviceAllocation } from './device-allocation.ts';
import { nodeAffinity } from './node-affinity.ts';
import { nodePorts } from './node-ports.ts';
import { nodePressure } from './node-pressure.ts';
import { nodeShutdown } from './node-shutdown.ts';
import { outOfCpu } from './out-of-cpu.ts';
import { outOfEphemeralStorage } from './out-of-ephemeral-storage.ts';
import { outOfMemory } from './out-of-memory.ts';
import { outOfPods } from './out-of-pods.ts';
import { outOfResource } from './out-of-resource.ts';
import { sysctlForbidden } from './sysctl-forbidden.ts';

/** Causes of the admission family, sorted by id. */
export const admissionCauses: readonly AnyCause[] = [
  deviceAllocation,
  nodeAffinity,
  nodePorts,
  nodePressure,
  nodeShutdown,
  outOfCpu,
  outOfEphemeralStorage,
  outOfMemory,
  outOfPods,
  outOfResource,
  sysctlForbidden,
];
