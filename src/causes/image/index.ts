import type { AnyCause } from '../../signals/any-cause.ts';
import { diskFull } from './disk-full.ts';
import { forbidden } from './forbidden.ts';
import { invalidName } from './invalid-name.ts';
import { neverPull } from './never-pull.ts';
import { notFound } from './not-found.ts';
import { notFoundOrPrivate } from './not-found-or-private.ts';
import { platformMismatch } from './platform-mismatch.ts';
import { proxy } from './proxy.ts';
import { pullSecretMissing } from './pull-secret-missing.ts';
import { pullSecretWrong } from './pull-secret-wrong.ts';
import { rateLimited } from './rate-limited.ts';
import { registry5xx } from './registry-5xx.ts';
import { registryDns } from './registry-dns.ts';
import { registryHttp } from './registry-http.ts';
import { registryTls } from './registry-tls.ts';
import { registryUnreachable } from './registry-unreachable.ts';
import { unauthorized } from './unauthorized.ts';

/** Causes of the image family, sorted by id. */
export const imageCauses: readonly AnyCause[] = [
  diskFull,
  forbidden,
  invalidName,
  neverPull,
  notFound,
  notFoundOrPrivate,
  platformMismatch,
  proxy,
  pullSecretMissing,
  pullSecretWrong,
  rateLimited,
  registry5xx,
  registryDns,
  registryHttp,
  registryTls,
  registryUnreachable,
  unauthorized,
];
