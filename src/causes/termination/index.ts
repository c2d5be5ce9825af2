import type { AnyCause } from '../../signals/any-cause.ts';
import { containerWontDie } from './container-wont-die.ts';
import { finalizer } from './finalizer.ts';
import { inGrace } from './in-grace.ts';
import { longGrace } from './long-grace.ts';
import { nodeGone } from './node-gone.ts';
import { sandboxTeardown } from './sandbox-teardown.ts';
import { volumeTeardown } from './volume-teardown.ts';

/** Causes of the termination family, sorted by id. */
export const terminationCauses: readonly AnyCause[] = [
  containerWontDie,
  finalizer,
  inGrace,
  longGrace,
  nodeGone,
  sandboxTeardown,
  volumeTeardown,
];
