import { readDebugFacts } from '../cluster/debug/read-facts.ts';
import { readPodNames } from '../cluster/debug/read-pod-names.ts';
import { deleteCopy } from '../cluster/debug/send.ts';
import type { StreamTransport, Transport } from '../cluster/transport.ts';
import { propose, refusedProposal } from '../debug/propose.ts';
import { advance, comeBack, type SessionState } from '../debug/session.ts';
import { waitLimit } from '../debug/wait-verdict.ts';
import type {
  DebugLeftover,
  DebugOutcome,
  DebugPlan,
  DebugPort,
  DebugProgress,
  DebugProposal,
  DebugRefusal,
  ExistingDebugger,
} from '../model/debug.ts';
import type { DebugHintFacts } from '../model/debug-facts.ts';
import type { CauseId } from '../model/finding.ts';
import { effectOf, type SessionTools } from './debug-effects.ts';
import { answerTrouble, refusalOfRead } from './debug-trouble.ts';

/** What debugging needs of the rest of the program. */
export interface DebugSetting {
  readonly transport: StreamTransport;
  /** Name of the kubeconfig context. */
  readonly context: string;
  readonly readOnly: boolean;
  /** Image of debug containers where none is wished. */
  readonly image: string;
  /** Which way of debugging helps against a cause (`debug` of the cause). */
  hintOf(cause: CauseId): DebugHintFacts | undefined;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Five characters for a name, made by chance. */
  suffix(): string;
  /** Milliseconds until a container must run; default one minute. */
  readonly waitLimit?: number;
  /** False: the container is started and left alone (`--attach=false`). */
  readonly attach?: boolean;
}

/** The image of debug containers unless a flag or the configuration names one. */
export const defaultDebugImage = 'busybox:1.36';

/** Debugging on a live cluster. */
export function createDebugPort(setting: DebugSetting): DebugPort {
  const { transport, context } = setting;
  const toolsFor = (tools: Pick<SessionTools, 'streams' | 'onProgress' | 'signal'>): SessionTools => ({
    ...tools,
    transport,
    waitLimit: setting.waitLimit ?? waitLimit,
    attach: setting.attach ?? true,
  });
  return {
    async propose(ref, wishes = {}, signal) {
      const at = { context, server: transport.server, namespace: ref.namespace ?? '', pod: ref.name };
      if (setting.readOnly) return refusedProposal(at, readOnly);
      try {
        const facts = await readDebugFacts(transport, at.namespace, at.pod, signal);
        if (!facts.ok) {
          const names = facts.failure.status === 404 ? await readPodNames(transport, at.namespace, signal) : [];
          return refusedProposal(at, refusalOfRead(facts.failure, at.namespace, at.pod, names));
        }
        const hint = wishes.cause === undefined ? undefined : setting.hintOf(wishes.cause);
        return propose(facts.value, {
          context,
          server: transport.server,
          wishes,
          ...(hint === undefined ? {} : { hint }),
          image: setting.image,
          suffix: setting.suffix(),
          now: setting.now(),
        });
      } catch (error) {
        return refusedProposal(at, answerTrouble(error));
      }
    },
    async start(proposal, streams, onProgress, signal) {
      const asked = advance({ step: 'preflight' }, { kind: 'proposed', proposal });
      return run(advance(asked, { kind: 'agreed' }), toolsFor({ streams, onProgress, signal }));
    },
    async reattach(proposal, debuggerName, streams, onProgress, signal) {
      const found = proposal.existing.find((each) => each.name === debuggerName);
      if (found === undefined) return { note: `There is no running debug container ${debuggerName}.` };
      const plan = planOfExisting(proposal, found);
      return run(
        { step: 'attach', plan, sessionUid: plan.uid, over: false },
        toolsFor({ streams, onProgress, signal }),
      );
    },
    cleanUp: async (leftover) => (await removeCopy(transport, leftover)).text,
  };
}

async function run(begin: SessionState, tools: SessionTools): Promise<DebugOutcome> {
  let state = begin;
  let ran = false;
  while (state.step !== 'ended') {
    if (state.step === 'attach' && !tools.attach && !state.over)
      return { left: true, note: `${state.plan.container} runs. ${comeBack(state.plan)}` };
    ran ||= state.step === 'attach';
    tools.onProgress(progressOf(state));
    state = advance(state, await effectOf(state, tools));
  }
  return ran ? state.outcome : withoutCopy(state.outcome, tools.transport);
}

/** A copy that never ran is of no use to anybody: it is removed at once. */
async function withoutCopy(outcome: DebugOutcome, transport: Transport): Promise<DebugOutcome> {
  const { leftover, ...rest } = outcome;
  if (leftover === undefined) return outcome;
  const removal = await removeCopy(transport, leftover);
  const note = `${outcome.note} ${removal.text}`;
  return removal.gone ? { ...rest, note } : { ...outcome, note };
}

async function removeCopy(
  transport: Transport,
  leftover: DebugLeftover,
): Promise<{ readonly gone: boolean; readonly text: string }> {
  const byHand = `Remove it with: ${leftover.command}`;
  try {
    const refused = await deleteCopy(transport, leftover);
    return refused === undefined
      ? { gone: true, text: `Pod ${leftover.pod} is deleted.` }
      : { gone: false, text: `Pod ${leftover.pod} is still there: ${refused.message}. ${byHand}` };
  } catch (error) {
    return { gone: false, text: `Pod ${leftover.pod} may still be there: ${answerTrouble(error).reason}. ${byHand}` };
  }
}

function progressOf(state: Exclude<SessionState, { readonly step: 'ended' }>): DebugProgress {
  switch (state.step) {
    case 'preflight':
    case 'confirm':
      return { step: state.step, text: 'looking at the Pod' };
    case 'dry-run':
      return { step: 'dry-run', text: 'asking the server whether it would allow it' };
    case 'create':
      return {
        step: 'create',
        text: state.plan.way === 'copy' ? `creating Pod ${state.plan.sessionPod}` : `adding ${state.plan.container}`,
      };
    case 'wait':
      return { step: 'wait', text: `waiting for ${state.plan.container}` };
    case 'attach':
      return { step: 'attach', text: `connecting to ${state.plan.container}` };
  }
}

function planOfExisting(proposal: DebugProposal, existing: ExistingDebugger): DebugPlan {
  return {
    way: 'ephemeral',
    context: proposal.context,
    namespace: proposal.namespace,
    pod: proposal.pod,
    uid: '',
    sessionPod: proposal.pod,
    container: existing.name,
    ...(existing.target === undefined ? {} : { target: existing.target }),
    image: existing.image,
    profile: 'general',
    command: [],
    tty: existing.tty,
    stdin: existing.stdin,
    body: '',
    shown: '',
  };
}

const readOnly: DebugRefusal = {
  kind: 'read-only',
  reason: 'this session is read-only',
  advice: 'start again without --read-only',
};
