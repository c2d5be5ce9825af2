import type { Scenario } from '../runner/scenario.ts';
import { configScenarios } from './config.ts';
import { memoryScenarios } from './crash-memory.ts';
import { programScenarios } from './crash-program.ts';
import { creationScenarios } from './creation.ts';
import { healthyScenarios } from './healthy.ts';
import { imageScenarios } from './image.ts';
import { initScenarios } from './init.ts';
import { lifecycleScenarios } from './lifecycle.ts';
import { probeScenarios } from './probes.ts';
import { claimScenarios } from './scheduling-claims.ts';
import { placementScenarios } from './scheduling-placement.ts';
import { resourceScenarios } from './scheduling-resources.ts';
import { startScenarios } from './start.ts';
import { volumeScenarios } from './volume.ts';
import { workloadScenarios } from './workloads.ts';

/** All scenarios; those that take longest come first, so that none of them is left over at the end. */
export const scenarios: readonly Scenario[] = [
  ...[...probeScenarios, ...workloadScenarios, ...initScenarios, ...volumeScenarios],
  ...[...memoryScenarios, ...programScenarios, ...startScenarios, ...lifecycleScenarios],
  ...[...healthyScenarios, ...imageScenarios, ...configScenarios],
  ...[...resourceScenarios, ...placementScenarios, ...claimScenarios, ...creationScenarios],
];
