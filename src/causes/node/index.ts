import type { AnyCause } from '../../signals/any-cause.ts';
import { deleted } from './deleted.ts';
import { notReady } from './not-ready.ts';
import { shutdown } from './shutdown.ts';
import { unreachable } from './unreachable.ts';

/** Causes of the node family, sorted by id. */
export const nodeCauses: readonly AnyCause[] = [deleted, notReady, shutdown, unreachable];
