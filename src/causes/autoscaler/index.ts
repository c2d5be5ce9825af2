import type { AnyCause } from '../../signals/any-cause.ts';
import { inProgress } from './in-progress.ts';
import { karpenterUnschedulable } from './karpenter-unschedulable.ts';
import { notTriggered } from './not-triggered.ts';

/** Causes of the autoscaler family, sorted by id. */
export const autoscalerCauses: readonly AnyCause[] = [inProgress, karpenterUnschedulable, notTriggered];
