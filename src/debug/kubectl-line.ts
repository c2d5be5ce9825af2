import type { DebugPlan } from '../model/debug.ts';
import { layOver, type CustomContainer } from './custom.ts';
import { shellWords } from '../support/shell-words.ts';

/** What the line needs besides the plan. */
export interface LineExtras {
  /** Laid over the profile; goes in through a shell's file of its own making (bash and zsh). */
  readonly custom?: CustomContainer;
  /** Only where the plan sets one: no flag of kubectl does, so it goes in as a partial container. */
  readonly runAsUser?: number;
  /** Copy only: the image is named where it was replaced. */
  readonly replacesImage: boolean;
  readonly pullPolicy?: string;
  readonly shareProcesses: boolean;
}

/** The `kubectl debug` line that does the same. */
export function kubectlLine(plan: DebugPlan, extras: LineExtras): string {
  const flags = [
    ...(plan.stdin && plan.tty ? ['-it'] : plan.stdin ? ['-i'] : ['--attach']),
    ...(plan.way === 'copy' ? [`--copy-to=${plan.sessionPod}`] : []),
    ...(plan.way === 'ephemeral' || extras.replacesImage ? [`--image=${plan.image}`] : []),
    ...(extras.pullPolicy === undefined ? [] : [`--image-pull-policy=${extras.pullPolicy}`]),
    ...(plan.way === 'ephemeral' && plan.target !== undefined ? [`--target=${plan.target}`] : []),
    `--container=${plan.container}`,
    ...(plan.way === 'copy' && !extras.shareProcesses ? ['--share-processes=false'] : []),
    `--profile=${plan.profile}`,
  ];
  const part = layOver(
    extras.runAsUser === undefined ? {} : { securityContext: { runAsUser: extras.runAsUser } },
    extras.custom ?? {},
  );
  const custom = Object.keys(part).length === 0 ? '' : ` --custom=<(echo ${shellWords([JSON.stringify(part)])})`;
  return `${shellWords([...kubectlStart(plan), 'debug', plan.pod, ...flags])}${custom} -- ${shellWords(plan.command)}`;
}

/** How each command on a session begins: the context is named, for the shell it is pasted into may look elsewhere. */
export function kubectlStart({ context, namespace }: Pick<DebugPlan, 'context' | 'namespace'>): readonly string[] {
  return ['kubectl', ...(context === '' ? [] : [`--context=${context}`]), '-n', namespace];
}
