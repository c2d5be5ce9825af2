import type { AnyCause } from '../../signals/any-cause.ts';
import { commandNotFound } from './command-not-found.ts';
import { execFormatError } from './exec-format-error.ts';
import { interpreterMissing } from './interpreter-missing.ts';
import { memoryLimitTooSmall } from './memory-limit-too-small.ts';
import { mountTarget } from './mount-target.ts';
import { notExecutable } from './not-executable.ts';
import { other } from './other.ts';
import { poststartHook } from './poststart-hook.ts';
import { workdir } from './workdir.ts';

/** Causes of the start family, sorted by id. */
export const startCauses: readonly AnyCause[] = [
  commandNotFound,
  execFormatError,
  interpreterMissing,
  memoryLimitTooSmall,
  mountTarget,
  notExecutable,
  other,
  poststartHook,
  workdir,
];
