import type { DebugLeftover, DebugPlan } from '../../model/debug.ts';
import type { Pod } from '../../model/wire.ts';
import type { Result } from '../../support/result.ts';
import type { ApiRequest, Transport } from '../transport.ts';
import { apiCall, isPod, type ApiAnswer } from './api-call.ts';
import { podPath } from './paths.ts';

/** Under this name the server's managedFields and audit log show who did it. */
const fieldManager = 'kubectl-pod-doctor';

/**
 * Sends the plan as it stands; with `dryRun` the server checks everything and keeps nothing. Gives the Pod as the server
 * made it, or the answer that refuses. The patch is a strategic merge: the list of debug containers merges by name.
 */
export async function sendPlan(
  transport: Transport,
  plan: DebugPlan,
  dryRun: boolean,
  signal: AbortSignal,
): Promise<Result<Pod, ApiAnswer>> {
  const query = { fieldManager, ...(dryRun ? { dryRun: 'All' } : {}) };
  const request: ApiRequest =
    plan.way === 'ephemeral'
      ? {
          method: 'PATCH',
          path: podPath(plan.namespace, plan.pod, 'ephemeralcontainers'),
          headers: { 'content-type': 'application/strategic-merge-patch+json' },
          query,
          body: plan.body,
          signal,
        }
      : {
          method: 'POST',
          path: podPath(plan.namespace),
          headers: { 'content-type': 'application/json' },
          query,
          body: plan.body,
          signal,
        };
  const answer = await apiCall(transport, request);
  if (answer.status < 300 && isPod(answer.body)) return { ok: true, value: answer.body };
  return { ok: false, failure: answer };
}

/** Reads a Pod; undefined once it is gone. Rejects when the server gives neither. */
export async function readPod(
  transport: Transport,
  namespace: string,
  pod: string,
  signal?: AbortSignal,
): Promise<Pod | undefined> {
  const answer = await apiCall(transport, {
    path: podPath(namespace, pod),
    ...(signal === undefined ? {} : { signal }),
  });
  if (isPod(answer.body)) return answer.body;
  if (answer.status === 404) return undefined;
  throw new Error(`the server answered ${String(answer.status)}: ${answer.message}`);
}

/** Deletes a copy, and only that very one; undefined when it went (or was gone), else the answer that refuses. */
export async function deleteCopy(transport: Transport, leftover: DebugLeftover): Promise<ApiAnswer | undefined> {
  const answer = await apiCall(transport, {
    method: 'DELETE',
    path: podPath(leftover.namespace, leftover.pod),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      apiVersion: 'v1',
      kind: 'DeleteOptions',
      // A shell without a job does not mind SIGTERM, so nothing is gained by waiting for it.
      gracePeriodSeconds: 1,
      preconditions: { uid: leftover.uid },
    }),
  });
  return answer.status < 300 || answer.status === 404 ? undefined : answer;
}
