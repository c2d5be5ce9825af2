import type { AnyCause } from '../signals/any-cause.ts';
import { admissionCauses } from './admission/index.ts';
import { autoscalerCauses } from './autoscaler/index.ts';
import { configCauses } from './config/index.ts';
import { crashCauses } from './crash/index.ts';
import { createCauses } from './create/index.ts';
import { creationCauses } from './creation/index.ts';
import { cronjobCauses } from './cronjob/index.ts';
import { evictionCauses } from './eviction/index.ts';
import { imageCauses } from './image/index.ts';
import { initCauses } from './init/index.ts';
import { jobCauses } from './job/index.ts';
import { networkCauses } from './network/index.ts';
import { nodeCauses } from './node/index.ts';
import { preemptionCauses } from './preemption/index.ts';
import { probesCauses } from './probes/index.ts';
import { readinessCauses } from './readiness/index.ts';
import { rolloutCauses } from './rollout/index.ts';
import { sandboxCauses } from './sandbox/index.ts';
import { schedulingCauses } from './scheduling/index.ts';
import { startCauses } from './start/index.ts';
import { storageCauses } from './storage/index.ts';
import { terminationCauses } from './termination/index.ts';
import { volumeCauses } from './volume/index.ts';

/** Every cause that is known, a family after the other. Order has no meaning: precedence is the engine's. */
export const causes: readonly AnyCause[] = [
  ...admissionCauses,
  ...autoscalerCauses,
  ...configCauses,
  ...crashCauses,
  ...createCauses,
  ...creationCauses,
  ...cronjobCauses,
  ...evictionCauses,
  ...imageCauses,
  ...initCauses,
  ...jobCauses,
  ...networkCauses,
  ...nodeCauses,
  ...preemptionCauses,
  ...probesCauses,
  ...readinessCauses,
  ...rolloutCauses,
  ...sandboxCauses,
  ...schedulingCauses,
  ...startCauses,
  ...storageCauses,
  ...terminationCauses,
  ...volumeCauses,
];
