import { answerTrouble } from './debug-trouble.ts';
import { attach, type AttachEnd } from '../cluster/debug/attach.ts';
import { followLog } from '../cluster/debug/follow-log.ts';
import { readPod, sendPlan } from '../cluster/debug/send.ts';
import { watchPod } from '../cluster/debug/wait.ts';
import type { StreamTransport, Transport } from '../cluster/transport.ts';
import { refusalOfAnswer, refusesDryRunOnly } from '../debug/api-refusal.ts';
import type { SessionEnd, SessionEvent, SessionState } from '../debug/session.ts';
import { exitCodeOf, waitVerdict } from '../debug/wait-verdict.ts';
import type { DebugPlan, DebugProgress, DebugRefusal, DebugStreams } from '../model/debug.ts';
import type { Pod } from '../model/wire.ts';

/** What the effects of one session need. */
export interface SessionTools {
  readonly transport: StreamTransport;
  readonly streams: DebugStreams;
  readonly onProgress: (progress: DebugProgress) => void;
  readonly signal: AbortSignal;
  /** Milliseconds until a container must run. */
  readonly waitLimit: number;
  /** False: the session ends once the container runs. */
  readonly attach: boolean;
}

/** Does what a state names, and says what came of it. */
export async function effectOf(state: SessionState, tools: SessionTools): Promise<SessionEvent> {
  try {
    switch (state.step) {
      case 'dry-run':
        return await dryRun(state.plan, tools);
      case 'create':
        return await create(state.plan, tools);
      case 'wait':
        return await wait(state, tools);
      case 'attach':
        return { kind: 'closed', end: await converse(state.plan, state.over, tools) };
      case 'preflight':
      case 'confirm':
      case 'ended':
        // Nothing is under way in these.
        return { kind: 'cancelled' };
    }
  } catch (error) {
    if (tools.signal.aborted) return { kind: 'cancelled' };
    return { kind: 'refused', refusal: answerTrouble(error) };
  }
}

async function dryRun(plan: DebugPlan, tools: SessionTools): Promise<SessionEvent> {
  const refusal = await checkPlan(tools.transport, plan, tools.signal);
  return refusal === undefined ? { kind: 'dry-run-passed' } : { kind: 'refused', refusal };
}

/** Asks the server whether it would allow the plan, for the very Pod that it was made for; nothing is changed. */
export async function checkPlan(
  transport: Transport,
  plan: DebugPlan,
  signal: AbortSignal,
): Promise<DebugRefusal | undefined> {
  const sent = await sendPlan(transport, plan, true, signal);
  if (sent.ok) return plan.way === 'ephemeral' && sent.value.metadata?.uid !== plan.uid ? replaced(plan) : undefined;
  return refusesDryRunOnly(sent.failure) ? undefined : refusalOfAnswer(plan, sent.failure);
}

async function create(plan: DebugPlan, tools: SessionTools): Promise<SessionEvent> {
  // Not ended by the person's signal: whether it was done must be known.
  const sent = await sendPlan(tools.transport, plan, false, AbortSignal.timeout(30_000));
  if (!sent.ok) return { kind: 'refused', refusal: refusalOfAnswer(plan, sent.failure) };
  return { kind: 'created', uid: sent.value.metadata?.uid ?? '' };
}

async function wait(
  state: Extract<SessionState, { readonly step: 'wait' }>,
  { transport, signal, waitLimit, onProgress }: SessionTools,
): Promise<SessionEvent> {
  const { plan, sessionUid } = state;
  let told = '';
  const judge = (pod: Pod | undefined, waited: number): SessionEvent | undefined => {
    const same = pod?.metadata?.uid === sessionUid ? pod : undefined;
    const verdict = waitVerdict(plan, same, waited, waitLimit);
    if (verdict.kind !== 'waiting') return { kind: 'seen', verdict };
    if (verdict.text !== told) onProgress({ step: 'wait', text: `waiting for ${plan.container}: ${verdict.text}` });
    told = verdict.text;
    return undefined;
  };
  const read = async (): Promise<Pod | undefined> => readPod(transport, plan.namespace, plan.sessionPod, signal);
  return watchPod(read, judge, { limit: waitLimit, signal });
}

async function converse(plan: DebugPlan, over: boolean, tools: SessionTools): Promise<SessionEnd> {
  const { transport, signal, streams } = tools;
  const of = { namespace: plan.namespace, pod: plan.sessionPod, container: plan.container };
  if (over || !plan.stdin) {
    const shown = await followLog(transport, of, streams.output, !over, signal);
    if (over || shown) return ended(plan, tools);
  }
  const end = await attach(transport, { ...of, tty: plan.tty, stdin: plan.stdin }, streams, signal, () =>
    tools.onProgress({
      step: 'attach',
      text: plan.tty ? 'attached; Ctrl-P Ctrl-Q leaves and lets it go on' : 'attached',
    }),
  );
  return endOf(plan, end, tools);
}

async function endOf(plan: DebugPlan, end: AttachEnd, tools: SessionTools): Promise<SessionEnd> {
  switch (end.how) {
    case 'detached':
      return { how: 'detached' };
    case 'refused':
      return { how: 'refused', refusal: attachRefusal(plan, end.answer.status, end.answer.message) };
    case 'lost': {
      const found = await ended(plan, tools);
      return found.exitCode === undefined ? { how: 'lost', reason: end.reason } : found;
    }
    case 'closed': {
      const found = await ended(plan, tools);
      return found.exitCode === undefined && end.failure !== undefined ? { how: 'lost', reason: end.failure } : found;
    }
  }
}

/** The kubelet reports the end of a container some time after the connection closes; this long is waited, in milliseconds. */
const statusLag = 5_000;

async function ended(
  plan: DebugPlan,
  { transport }: SessionTools,
): Promise<{ readonly how: 'ended'; readonly exitCode?: number }> {
  const judge = (pod: Pod | undefined, waited: number): { readonly code?: number } | undefined => {
    const code = exitCodeOf(plan, pod);
    if (code !== undefined) return { code };
    return pod === undefined || waited > statusLag ? {} : undefined;
  };
  const signal = AbortSignal.timeout(2 * statusLag);
  const read = async (): Promise<Pod | undefined> => readPod(transport, plan.namespace, plan.sessionPod, signal);
  try {
    const { code } = await watchPod(read, judge, { limit: statusLag, signal });
    return { how: 'ended', ...(code === undefined ? {} : { exitCode: code }) };
  } catch {
    // The session is over; only its code stays unknown.
    return { how: 'ended' };
  }
}

function attachRefusal(plan: DebugPlan, status: number, message: string): DebugRefusal {
  if (status === 403)
    return {
      kind: 'forbidden',
      reason: message,
      advice: `ask for a Role that allows get and create on pods/attach in namespace ${plan.namespace}`,
    };
  return {
    kind: 'attach-failed',
    reason: `the server refused to attach (${String(status)}): ${message}`,
    advice: 'the container runs; try to come back to it',
  };
}

function replaced(plan: DebugPlan): DebugRefusal {
  return {
    kind: 'pod-changed',
    reason: `Pod ${plan.pod} is not the one that you agreed to: another one took its name`,
    advice: 'look at the new one first',
  };
}
