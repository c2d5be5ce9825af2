import type { AnyCause } from '../../signals/any-cause.ts';
import { noCommand } from './no-command.ts';
import { userNotFound } from './user-not-found.ts';

/** Causes of the create family, sorted by id. */
export const createCauses: readonly AnyCause[] = [noCommand, userNotFound];
