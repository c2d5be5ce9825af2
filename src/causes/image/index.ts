import type { AnyCause } from '../../signals/any-cause.ts';
import { corrupt } from './corrupt.ts';
import { diskFull } from './disk-full.ts';
import { extract } from './extract.ts';
import { forbidden } from './forbidden.ts';
import { inspectError } from './inspect-error.ts';
import { invalidName } from './invalid-name.ts';
import { mediaType } from './media-type.ts';
import { neverPull } from './never-pull.ts';
import { notFoundOrPrivate } from './not-found-or-private.ts';
import { notFound } from './not-found.ts';
import { platformMismatch } from './platform-mismatch.ts';
import { proxy } from './proxy.ts';
import { pullQps } from './pull-qps.ts';
import { pullSecretMissing } from './pull-secret-missing.ts';
import { pullSecretWrong } from './pull-secret-wrong.ts';
import { rateLimited } from './rate-limited.ts';
import { registry5xx } from './registry-5xx.ts';
import { registryDns } from './registry-dns.ts';
import { registryHttp } from './registry-http.ts';
import { registryTls } from './registry-tls.ts';
import { registryUnreachable } from './registry-unreachable.ts';
import { shortName } from './short-name.ts';
import { signature } from './signature.ts';
import { unauthorized } from './unauthorized.ts';

/** Causes of the image family, sorted by id. */
export const imageCauses: readonly AnyCause[] = [
  corrupt,
  diskFull,
  extract,
  forbidden,
  inspectError,
  invalidName,
  mediaType,
  neverPull,
  notFound,
  notFoundOrPrivate,
  platformMismatch,
  proxy,
  pullQps,
  pullSecretMissing,
  pullSecretWrong,
  rateLimited,
  registry5xx,
  registryDns,
  registryHttp,
  registryTls,
  registryUnreachable,
  shortName,
  signature,
  unauthorized,
];
