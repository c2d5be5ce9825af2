import type { AnyCause } from '../../signals/any-cause.ts';
import { badSchedule } from './bad-schedule.ts';
import { createFailed } from './create-failed.ts';
import { forbidOverlap } from './forbid-overlap.ts';
import { missed } from './missed.ts';

/** Causes of the cronjob family, sorted by id. */
export const cronjobCauses: readonly AnyCause[] = [badSchedule, createFailed, forbidOverlap, missed];
