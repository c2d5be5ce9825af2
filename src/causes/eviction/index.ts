import type { AnyCause } from '../../signals/any-cause.ts';
import { api } from './api.ts';
import { containerEphemeralLimit } from './container-ephemeral-limit.ts';
import { emptydirLimit } from './emptydir-limit.ts';
import { ephemeralStorage } from './ephemeral-storage.ts';
import { inodes } from './inodes.ts';
import { memory } from './memory.ts';
import { pids } from './pids.ts';
import { podEphemeralLimit } from './pod-ephemeral-limit.ts';
import { taint } from './taint.ts';

/** Causes of the eviction family, sorted by id. */
export const evictionCauses: readonly AnyCause[] = [
  api,
  containerEphemeralLimit,
  emptydirLimit,
  ephemeralStorage,
  inodes,
  memory,
  pids,
  podEphemeralLimit,
  taint,
];
