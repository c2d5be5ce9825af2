import type { AnyCause } from '../../signals/any-cause.ts';
import { notFound } from './not-found.ts';

/** Causes of the image family, sorted by id. */
export const imageCauses: readonly AnyCause[] = [notFound];
