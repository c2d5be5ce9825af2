import type { DebugPlan, DebugRefusal } from '../model/debug.ts';
import type { ContainerStatus, Pod } from '../model/wire.ts';
import { startRefusal } from './start-refusal.ts';

/** How far a debug container has come. */
export type WaitVerdict =
  | { readonly kind: 'waiting'; readonly text: string }
  | { readonly kind: 'running' }
  /** It ran and is over already. */
  | { readonly kind: 'finished'; readonly exitCode: number }
  | { readonly kind: 'refused'; readonly refusal: DebugRefusal };

/** How long a debug container may take to run, in milliseconds: images are pulled meanwhile. */
export const waitLimit = 60_000;

/** What a look at the session's Pod says, `waited` milliseconds after it was asked for. `undefined`: the Pod is gone. */
export function waitVerdict(plan: DebugPlan, pod: Pod | undefined, waited: number, limit = waitLimit): WaitVerdict {
  if (pod === undefined) return refused(gone(plan));
  const status = statusOf(plan, pod);
  const state = status?.state;
  if (state?.running !== undefined) return { kind: 'running' };
  const ended = state?.terminated;
  if (ended !== undefined) {
    const refusal = startRefusal(plan, ended.reason ?? '', ended.message ?? '');
    if (refusal !== undefined) return refused(refusal);
    return { kind: 'finished', exitCode: ended.exitCode ?? 0 };
  }
  const reason = state?.waiting?.reason ?? '';
  const message = state?.waiting?.message ?? '';
  const refusal = startRefusal(plan, reason, message) ?? endedPod(pod);
  if (refusal !== undefined) return refused(refusal);
  const text = progressText(plan, pod, reason, message);
  if (waited < limit) return { kind: 'waiting', text };
  return refused({
    kind: 'timeout',
    reason: `it did not start in ${String(Math.round(limit / 1000))} s; last seen: ${text}`,
    advice: 'see what its node says: the events of the Pod, and whether other Pods start there',
  });
}

/** The container's exit code once it is over. */
export function exitCodeOf(plan: DebugPlan, pod: Pod | undefined): number | undefined {
  if (pod === undefined) return undefined;
  const status = statusOf(plan, pod);
  return status?.state?.terminated?.exitCode;
}

function statusOf(plan: DebugPlan, pod: Pod): ContainerStatus | undefined {
  const all = plan.way === 'copy' ? pod.status?.containerStatuses : pod.status?.ephemeralContainerStatuses;
  return all?.find((each) => each.name === plan.container);
}

function progressText(plan: DebugPlan, pod: Pod, reason: string, message: string): string {
  const scheduled = pod.status?.conditions?.find((each) => each.type === 'PodScheduled');
  if (plan.way === 'copy' && scheduled?.status === 'False')
    return `the copy waits for a node: ${scheduled.message ?? scheduled.reason ?? ''}`;
  if (reason === '') return 'the node has not taken it up yet';
  return message === '' ? reason : `${reason}: ${message}`;
}

function endedPod(pod: Pod): DebugRefusal | undefined {
  const phase = pod.status?.phase;
  if (phase !== 'Failed' && phase !== 'Succeeded') return undefined;
  return {
    kind: 'start-failed',
    reason: `the Pod ended meanwhile (${pod.status?.reason ?? phase})${pod.status?.message ? `: ${pod.status.message}` : ''}`,
    advice: 'see why the Pod ended',
  };
}

function gone(plan: DebugPlan): DebugRefusal {
  return {
    kind: 'pod-changed',
    reason: `Pod ${plan.sessionPod} is gone`,
    advice: 'choose the Pod that took its place',
  };
}

function refused(refusal: DebugRefusal): WaitVerdict {
  return { kind: 'refused', refusal };
}
