import { sentence } from '../debug/session.ts';
import type { DebugOptions } from '../cli/options.ts';
import type {
  DebugOutcome,
  DebugPort,
  DebugProposal,
  DebugRefusal,
  DebugStreams,
  DebugWishes,
} from '../model/debug.ts';
import type { ObjectRef } from '../model/ref.ts';
import { UserError } from '../support/user-error.ts';
import { proposalText } from './debug-text.ts';
import { exitCodes } from './exit-code.ts';

/** How the command speaks with the person. */
export interface DebugTalk {
  /** One line on stderr; cleaned of what could harm a terminal. */
  say(line: string): void;
  /** Absent where there is nobody to ask. */
  readonly ask?: (question: string) => Promise<string>;
  /** Lends the terminal, raw, or the pipes. */
  session(run: (streams: DebugStreams, signal: AbortSignal) => Promise<DebugOutcome>): Promise<DebugOutcome>;
}

/** What the dialogue needs of its options. */
export type DialogueOptions = Pick<DebugOptions, 'wishes' | 'yes' | 'dryRun' | 'attach'>;

/**
 * `debug POD` from proposal to exit code: shows what would be done, asks, runs the session, offers what would work instead, and
 * removes the copy again. `check` asks the server for a dry run. Throws UserError for every failure of our own.
 */
export async function holdDialogue(
  port: DebugPort,
  check: (proposal: DebugProposal) => Promise<DebugRefusal | undefined>,
  ref: ObjectRef,
  options: DialogueOptions,
  talk: DebugTalk,
): Promise<number> {
  let wishes: DebugWishes = options.attach ? withoutTerminal(options, talk) : options.wishes;
  for (;;) {
    const proposal = await port.propose(ref, wishes);
    // Without anybody who reads on, a refusal is one line.
    if (proposal.plan !== undefined || talk.ask !== undefined)
      for (const line of proposalText(proposal, !options.yes)) talk.say(line);
    const step = await once(port, check, proposal, options, talk);
    if (step.kind === 'done') return step.exitCode;
    const other = await instead(step.refusal, wishes, talk);
    if (other === undefined) throw new UserError(step.text);
    wishes = other;
  }
}

type Step =
  | { readonly kind: 'done'; readonly exitCode: number }
  | { readonly kind: 'refused'; readonly refusal: DebugRefusal; readonly text: string };

function refused(refusal: DebugRefusal, text = sentence(refusal)): Step {
  return { kind: 'refused', refusal, text };
}

async function once(
  port: DebugPort,
  check: (proposal: DebugProposal) => Promise<DebugRefusal | undefined>,
  proposal: DebugProposal,
  options: DialogueOptions,
  talk: DebugTalk,
): Promise<Step> {
  if (options.dryRun) {
    const refusal = proposal.refusal ?? (await check(proposal));
    if (refusal !== undefined) return refused(refusal);
    talk.say('The server would allow it. Nothing was changed.');
    return { kind: 'done', exitCode: exitCodes.ran };
  }
  const chosen = await choose(proposal, options, talk);
  if (chosen === undefined) {
    if (proposal.refusal !== undefined) {
      if (talk.ask !== undefined) talk.say(sentence(proposal.refusal));
      return refused(proposal.refusal);
    }
    talk.say('Nothing was changed.');
    return { kind: 'done', exitCode: exitCodes.ran };
  }
  const outcome = await talk.session((streams, signal) => {
    const onProgress = ({ text }: { readonly text: string }): void => talk.say(text);
    return chosen.reattach === undefined
      ? port.start(proposal, streams, onProgress, signal)
      : port.reattach(proposal, chosen.reattach, streams, onProgress, signal);
  });
  if (outcome.refusal === undefined || talk.ask !== undefined) talk.say(outcome.note);
  await tidy(port, outcome, options, talk);
  if (outcome.refusal?.kind === 'cancelled') return { kind: 'done', exitCode: exitCodes.interrupted };
  if (outcome.refusal !== undefined) return refused(outcome.refusal, outcome.note);
  return {
    kind: 'done',
    exitCode: outcome.exitCode ?? (outcome.left === true ? exitCodes.ran : exitCodes.couldNotRun),
  };
}

interface Chosen {
  readonly reattach?: string;
}

/** What the person wants: the proposal, a debug container that is there already, or nothing. */
async function choose(
  { plan, refusal, existing }: DebugProposal,
  { yes }: DialogueOptions,
  { ask }: DebugTalk,
): Promise<Chosen | undefined> {
  const possible = plan !== undefined && refusal === undefined;
  if (yes) return possible ? {} : undefined;
  if (ask === undefined) {
    if (!possible) return undefined;
    throw new UserError('there is no terminal to confirm on; add --yes to agree beforehand');
  }
  if (!possible && existing.length === 0) return undefined;
  const go = plan?.way === 'copy' ? 'Create the copy' : 'Add the debug container';
  const returns = existing.map(({ name }, index) => `${String(index + 1)} = return to ${name}`);
  const answer = (await ask(`${[...(possible ? [`${go}? y = yes`] : []), ...returns, 'n = no'].join(', ')} [n] `))
    .trim()
    .toLowerCase();
  if (possible && (answer === 'y' || answer === 'yes')) return {};
  const found = existing[Number(answer) - 1];
  return found === undefined ? undefined : { reattach: found.name };
}

async function tidy(port: DebugPort, outcome: DebugOutcome, { yes }: DialogueOptions, talk: DebugTalk): Promise<void> {
  const { leftover } = outcome;
  if (leftover === undefined) return;
  if (outcome.left !== true && (yes || (await agrees(talk, `Delete the copy ${leftover.pod}?`, true))))
    talk.say(await port.cleanUp(leftover));
  else talk.say(`Pod ${leftover.pod} stays. Remove it with: ${leftover.command}`);
}

/** The wishes that would work here, if there are any and the person agrees. */
async function instead(refusal: DebugRefusal, wishes: DebugWishes, talk: DebugTalk): Promise<DebugWishes | undefined> {
  const change = refusal.retry ?? (refusal.offer === undefined ? undefined : { way: refusal.offer });
  if (change === undefined || talk.ask === undefined) return undefined;
  const { copyTo, ...rest } = wishes;
  // The name of the copy that did not work may be taken still.
  const other = {
    ...(change.way === 'ephemeral' || copyTo === undefined ? rest : { ...rest, way: 'copy' as const }),
    ...change,
  };
  return (await agrees(talk, 'See what would work instead?', true)) ? other : undefined;
}

async function agrees({ ask }: DebugTalk, question: string, byDefault: boolean): Promise<boolean> {
  if (ask === undefined) return byDefault;
  const answer = (await ask(`${question} ${byDefault ? '[Y/n]' : '[y/N]'} `)).trim().toLowerCase();
  return answer === '' ? byDefault : answer === 'y' || answer === 'yes';
}

/** A shell wants a terminal; one command does not, nor does looking at what would be done. */
function withoutTerminal({ wishes, dryRun }: DialogueOptions, talk: DebugTalk): DebugWishes {
  if (talk.ask !== undefined || dryRun) return wishes;
  if (wishes.command === undefined && wishes.stdin !== true)
    throw new UserError(
      'a shell needs a terminal; give a command instead: debug POD --yes -- COMMAND, or pipe one in with -i',
    );
  return { ...wishes, tty: false, stdin: wishes.stdin ?? false };
}
