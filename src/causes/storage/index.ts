import type { AnyCause } from '../../signals/any-cause.ts';
import { noDefaultStorageclass } from './no-default-storageclass.ts';
import { noMatchingPv } from './no-matching-pv.ts';
import { provisionerNotRunning } from './provisioner-not-running.ts';
import { provisioningFailed } from './provisioning-failed.ts';
import { pvReleased } from './pv-released.ts';
import { storageclassMissing } from './storageclass-missing.ts';
import { waitForFirstConsumer } from './wait-for-first-consumer.ts';

/** Causes of the storage family, sorted by id. */
export const storageCauses: readonly AnyCause[] = [
  noDefaultStorageclass,
  noMatchingPv,
  provisionerNotRunning,
  provisioningFailed,
  pvReleased,
  storageclassMissing,
  waitForFirstConsumer,
];
