import type { AnyCause } from '../../signals/any-cause.ts';
import { bindFailed } from './bind-failed.ts';
import { devicePluginMissing } from './device-plugin-missing.ts';
import { existingPodAntiAffinity } from './existing-pod-anti-affinity.ts';
import { gated } from './gated.ts';
import { hostPortConflict } from './host-port-conflict.ts';
import { insufficientCpu } from './insufficient-cpu.ts';
import { insufficientEphemeralStorage } from './insufficient-ephemeral-storage.ts';
import { insufficientExtendedResource } from './insufficient-extended-resource.ts';
import { insufficientMemory } from './insufficient-memory.ts';
import { maxVolumes } from './max-volumes.ts';
import { noNodes } from './no-nodes.ts';
import { noPvToBind } from './no-pv-to-bind.ts';
import { nodeAffinityMismatch } from './node-affinity-mismatch.ts';
import { nodeNameMismatch } from './node-name-mismatch.ts';
import { nodeSelectorMismatch } from './node-selector-mismatch.ts';
import { nodesCordoned } from './nodes-cordoned.ts';
import { podAffinity } from './pod-affinity.ts';
import { podAntiAffinity } from './pod-anti-affinity.ts';
import { preemptionPending } from './preemption-pending.ts';
import { pvcBeingDeleted } from './pvc-being-deleted.ts';
import { pvcLost } from './pvc-lost.ts';
import { pvcNotFound } from './pvc-not-found.ts';
import { pvcUnboundImmediate } from './pvc-unbound-immediate.ts';
import { requestTooLarge } from './request-too-large.ts';
import { rwopConflict } from './rwop-conflict.ts';
import { schedulerDown } from './scheduler-down.ts';
import { storageCapacity } from './storage-capacity.ts';
import { taintCloudUninitialized } from './taint-cloud-uninitialized.ts';
import { taintControlPlane } from './taint-control-plane.ts';
import { taintNetworkUnavailable } from './taint-network-unavailable.ts';
import { taintNodeNotReady } from './taint-node-not-ready.ts';
import { taintNodePressure } from './taint-node-pressure.ts';
import { tooManyPods } from './too-many-pods.ts';
import { topologySpread } from './topology-spread.ts';
import { topologySpreadMissingLabel } from './topology-spread-missing-label.ts';
import { unknownScheduler } from './unknown-scheduler.ts';
import { untoleratedTaint } from './untolerated-taint.ts';
import { volumeNodeAffinityConflict } from './volume-node-affinity-conflict.ts';
import { waiting } from './waiting.ts';

/** Causes of the scheduling family, sorted by id. */
export const schedulingCauses: readonly AnyCause[] = [
  bindFailed,
  devicePluginMissing,
  existingPodAntiAffinity,
  gated,
  hostPortConflict,
  insufficientCpu,
  insufficientEphemeralStorage,
  insufficientExtendedResource,
  insufficientMemory,
  maxVolumes,
  noNodes,
  noPvToBind,
  nodeAffinityMismatch,
  nodeNameMismatch,
  nodeSelectorMismatch,
  nodesCordoned,
  podAffinity,
  podAntiAffinity,
  preemptionPending,
  pvcBeingDeleted,
  pvcLost,
  pvcNotFound,
  pvcUnboundImmediate,
  requestTooLarge,
  rwopConflict,
  schedulerDown,
  storageCapacity,
  taintCloudUninitialized,
  taintControlPlane,
  taintNetworkUnavailable,
  taintNodeNotReady,
  taintNodePressure,
  tooManyPods,
  topologySpread,
  topologySpreadMissingLabel,
  unknownScheduler,
  untoleratedTaint,
  volumeNodeAffinityConflict,
  waiting,
];
