import { kubectlStart } from './kubectl-line.ts';
import { assertNever } from '../support/assert-never.ts';
import type { DebugLeftover, DebugOutcome, DebugPlan, DebugProposal, DebugRefusal } from '../model/debug.ts';
import { shellWords } from '../support/shell-words.ts';
import type { WaitVerdict } from './wait-verdict.ts';

/** Where a session stands. Each step but `confirm` and `ended` names one effect that is under way. */
export type SessionState =
  | { readonly step: 'preflight' }
  | { readonly step: 'confirm'; readonly plan: DebugPlan }
  | { readonly step: 'dry-run'; readonly plan: DebugPlan }
  | { readonly step: 'create'; readonly plan: DebugPlan }
  | { readonly step: 'wait'; readonly plan: DebugPlan; readonly sessionUid: string; readonly text: string }
  | { readonly step: 'attach'; readonly plan: DebugPlan; readonly sessionUid: string; readonly over: boolean }
  | { readonly step: 'ended'; readonly outcome: DebugOutcome };

/** How a connection to a running container came to its end. */
export type SessionEnd =
  | { readonly how: 'ended'; readonly exitCode?: number }
  | { readonly how: 'detached' }
  | { readonly how: 'lost'; readonly reason: string }
  | { readonly how: 'refused'; readonly refusal: DebugRefusal };

/** What can happen. Events that a step does not wait for change nothing. */
export type SessionEvent =
  | { readonly kind: 'proposed'; readonly proposal: DebugProposal }
  | { readonly kind: 'agreed' }
  | { readonly kind: 'dry-run-passed' }
  /** The API server took it; `uid` of the Pod that holds the session. */
  | { readonly kind: 'created'; readonly uid: string }
  | { readonly kind: 'seen'; readonly verdict: WaitVerdict }
  | { readonly kind: 'closed'; readonly end: SessionEnd }
  | { readonly kind: 'refused'; readonly refusal: DebugRefusal }
  | { readonly kind: 'cancelled' };

/** The next state. Pure; an ended session stays ended. */
export function advance(state: SessionState, event: SessionEvent): SessionState {
  if (state.step === 'ended') return state;
  switch (event.kind) {
    case 'proposed':
      return state.step === 'preflight' ? afterProposal(event.proposal) : state;
    case 'agreed':
      return state.step === 'confirm' ? { step: 'dry-run', plan: state.plan } : state;
    case 'dry-run-passed':
      return state.step === 'dry-run' ? { step: 'create', plan: state.plan } : state;
    case 'created':
      return state.step === 'create'
        ? { step: 'wait', plan: state.plan, sessionUid: event.uid, text: 'asked for' }
        : state;
    case 'seen':
      return state.step === 'wait' ? afterLook(state, event.verdict) : state;
    case 'closed':
      return state.step === 'attach' ? { step: 'ended', outcome: outcomeOf(state, event.end) } : state;
    case 'refused':
      return { step: 'ended', outcome: refusedOutcome(state, event.refusal) };
    case 'cancelled':
      return { step: 'ended', outcome: refusedOutcome(state, cancelled) };
    default:
      return assertNever(event);
  }
}

const cancelled: DebugRefusal = { kind: 'cancelled', reason: 'cancelled', advice: 'start again when you like' };

function afterProposal(proposal: DebugProposal): SessionState {
  if (proposal.plan !== undefined && proposal.refusal === undefined) return { step: 'confirm', plan: proposal.plan };
  const refusal = proposal.refusal ?? cancelled;
  return { step: 'ended', outcome: { note: sentence(refusal), refusal } };
}

function afterLook(state: Extract<SessionState, { step: 'wait' }>, verdict: WaitVerdict): SessionState {
  const { plan, sessionUid } = state;
  switch (verdict.kind) {
    case 'waiting':
      return { ...state, text: verdict.text };
    case 'running':
      return { step: 'attach', plan, sessionUid, over: false };
    case 'finished':
      return { step: 'attach', plan, sessionUid, over: true };
    case 'refused':
      return { step: 'ended', outcome: refusedOutcome(state, verdict.refusal) };
  }
}

function refusedOutcome(state: SessionState, refusal: DebugRefusal): DebugOutcome {
  const left = leftoverOf(state);
  const stays =
    state.step === 'wait' && state.plan.way === 'ephemeral'
      ? ` The container ${state.plan.container} stays in the Pod, for debug containers cannot be removed; it does no harm to the others.`
      : '';
  return { note: `${sentence(refusal)}${stays}`, refusal, ...left };
}

function outcomeOf(state: Extract<SessionState, { step: 'attach' }>, end: SessionEnd): DebugOutcome {
  const { plan } = state;
  const left = leftoverOf(state);
  switch (end.how) {
    case 'ended': {
      const code = end.exitCode;
      const over = code === undefined ? 'The session is over; its exit code is not known.' : endNote(code);
      return { ...(code === undefined ? {} : { exitCode: code }), note: over, ...left };
    }
    case 'detached':
      return { left: true, note: `You left the session; it goes on. ${comeBack(plan)}`, ...left };
    case 'lost':
      return { note: `The connection was lost: ${end.reason}. The session may go on. ${comeBack(plan)}`, ...left };
    case 'refused':
      return { note: `${sentence(end.refusal)} ${comeBack(plan)}`, refusal: end.refusal, ...left };
  }
}

function endNote(code: number): string {
  return code === 0 ? 'The session is over.' : `The session ended with exit code ${String(code)}.`;
}

/** How to return to a session that still runs. */
export function comeBack(plan: DebugPlan): string {
  const flags = [...(plan.stdin ? ['-i'] : []), ...(plan.tty ? ['-t'] : [])];
  return `Come back with: ${shellWords([...kubectlStart(plan), 'attach', plan.sessionPod, '-c', plan.container, ...flags])}`;
}

function leftoverOf(state: SessionState): { readonly leftover?: DebugLeftover } {
  if ((state.step !== 'wait' && state.step !== 'attach') || state.plan.way !== 'copy') return {};
  const { namespace, sessionPod: pod } = state.plan;
  const command = shellWords([...kubectlStart(state.plan), 'delete', 'pod', pod]);
  return { leftover: { namespace, pod, uid: state.sessionUid, command } };
}

/** `Reason. Advice.` */
export function sentence(refusal: DebugRefusal): string {
  return `${capital(refusal.reason)}. ${capital(refusal.advice)}.`.replaceAll('..', '.');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
