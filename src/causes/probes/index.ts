import type { AnyCause } from '../../signals/any-cause.ts';
import { connectionRefused } from './connection-refused.ts';
import { execCommandMissing } from './exec-command-missing.ts';
import { execFailed } from './exec-failed.ts';
import { execTimeout } from './exec-timeout.ts';
import { grpcNotServing } from './grpc-not-serving.ts';
import { grpcTimeout } from './grpc-timeout.ts';
import { grpcUnimplemented } from './grpc-unimplemented.ts';
import { http5xx } from './http-5xx.ts';
import { httpAuth } from './http-auth.ts';
import { httpBadRequest } from './http-bad-request.ts';
import { httpNotFound } from './http-not-found.ts';
import { httpTooMany } from './http-too-many.ts';
import { listensOnLocalhost } from './listens-on-localhost.ts';
import { livenessSlowStart } from './liveness-slow-start.ts';
import { namedPortMissing } from './named-port-missing.ts';
import { networkBlocked } from './network-blocked.ts';
import { redirect } from './redirect.ts';
import { resetOrEof } from './reset-or-eof.ts';
import { startupBudgetExceeded } from './startup-budget-exceeded.ts';
import { timeout } from './timeout.ts';
import { tlsMismatch } from './tls-mismatch.ts';
import { wrongPort } from './wrong-port.ts';

/** Causes of the probes family, sorted by id. */
export const probesCauses: readonly AnyCause[] = [
  connectionRefused,
  execCommandMissing,
  execFailed,
  execTimeout,
  grpcNotServing,
  grpcTimeout,
  grpcUnimplemented,
  http5xx,
  httpAuth,
  httpBadRequest,
  httpNotFound,
  httpTooMany,
  listensOnLocalhost,
  livenessSlowStart,
  namedPortMissing,
  networkBlocked,
  redirect,
  resetOrEof,
  startupBudgetExceeded,
  timeout,
  tlsMismatch,
  wrongPort,
];
