import { containerNamed, type ContainerFacts } from '../facts/containers.ts';
import type { DebugProposal, DebugRefusal, DebugWishes } from '../model/debug.ts';
import type { DebugFacts, DebugHintFacts } from '../model/debug-facts.ts';
import { shellWords } from '../support/shell-words.ts';
import { chooseProfile } from './choose-profile.ts';
import { chooseWay } from './choose-way.ts';
import { copyPlan } from './copy-plan.ts';
import { copyWarnings, ephemeralWarnings } from './cautions.ts';
import { readCustom, type CustomContainer } from './custom.ts';
import { ephemeralPlan } from './ephemeral-plan.ts';
import { runningDebuggers } from './existing.ts';
import { kubectlLine } from './kubectl-line.ts';
import { refusalOfPod } from './preflight.ts';
import { describeProfile, securityContextOf } from './profiles.ts';
import { refusalOfRights, warningsOfRights } from './rights.ts';
import { chooseUser } from './run-as.ts';
import { containerNames, defaultContainer } from './target.ts';

/** What a proposal depends on besides what was read. */
export interface ProposalSetting {
  readonly context: string;
  readonly server: string;
  readonly wishes: DebugWishes;
  readonly hint?: DebugHintFacts;
  /** Image of debug containers where none is wished. */
  readonly image: string;
  /** Five characters of a name, made by chance. */
  readonly suffix: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The plan that suits the diagnosis, the Pod and the namespace's policy, or why there is none. */
export function propose(facts: DebugFacts, setting: ProposalSetting): DebugProposal {
  const { pod } = facts;
  const { wishes } = setting;
  const name = wishes.target ?? defaultContainer(pod) ?? '';
  const target = containerNamed(pod, name);
  if (target === undefined)
    return refused(facts, setting, {
      kind: 'no-such-container',
      reason: `the Pod has no container ${name}`,
      advice: `its containers are ${containerNames(pod)}`,
    });
  const custom = readCustom(wishes.custom ?? '{}');
  if (!custom.ok)
    return refused(facts, setting, { kind: 'invalid', reason: custom.failure, advice: 'correct the flag' });
  return proposeFor(facts, setting, target, custom.value);
}

function proposeFor(
  facts: DebugFacts,
  setting: ProposalSetting,
  target: ContainerFacts,
  custom: CustomContainer,
): DebugProposal {
  const { pod } = facts;
  const { wishes, hint, suffix } = setting;
  const chosen = chooseWay(pod, target, wishes, hint, setting.now);
  const { way } = chosen;
  const refusal =
    refusalOfPod(pod, way, wishes.image) ??
    refusalOfRights(facts.access, way, pod.metadata?.namespace ?? '') ??
    refusalOfCopy(way, target);
  if (refusal !== undefined) return { ...refused(facts, setting, refusal), way, why: chosen.why };

  const profile = chooseProfile(wishes.profile, facts.enforce, hint);
  const user = chooseUser(pod, target.spec.securityContext, securityContextOf(profile.profile));
  // The copied container keeps its own user; one is added only beside it.
  const runAsUser = way === 'copy' && target.spec.securityContext?.runAsUser !== undefined ? undefined : user.uid;
  const common = {
    context: setting.context,
    pod,
    profile: profile.profile,
    ...(wishes.pullPolicy === undefined ? {} : { pullPolicy: wishes.pullPolicy }),
    ...(runAsUser === undefined ? {} : { runAsUser }),
    custom,
    command: wishes.command ?? ['sh'],
    tty: wishes.tty ?? true,
    stdin: wishes.stdin ?? true,
  };
  const replacement = wishes.image ?? (wishes.replaceImage === true ? setting.image : undefined);
  const shareProcesses = wishes.shareProcesses ?? true;
  const plan =
    way === 'copy'
      ? copyPlan({
          ...common,
          copyTo: wishes.copyTo ?? copyName(pod.metadata?.name ?? '', suffix),
          target: target.name,
          ...(replacement === undefined ? {} : { image: replacement }),
          shareProcesses,
        })
      : ephemeralPlan({
          ...common,
          container: wishes.container ?? `debugger-${suffix}`,
          ...(chosen.share ? { target: target.name } : {}),
          image: wishes.image ?? setting.image,
        });
  const cautions = way === 'copy' ? copyWarnings(pod, target.name) : ephemeralWarnings(pod);
  return {
    ...place(facts, setting),
    way,
    why: `${chosen.why}; ${profile.why}: it ${describeProfile(profile.profile)}`,
    plan,
    kubectl: kubectlLine(plan, {
      custom,
      ...(runAsUser === undefined ? {} : { runAsUser }),
      replacesImage: replacement !== undefined,
      ...(wishes.pullPolicy === undefined ? {} : { pullPolicy: wishes.pullPolicy }),
      shareProcesses,
    }),
    warnings: [
      ...chosen.warnings,
      ...(profile.warning === undefined ? [] : [profile.warning]),
      ...(user.warning === undefined ? [] : [user.warning]),
      ...warningsOfRights(facts.access, way),
      ...cautions.warnings,
    ],
    permanent: cautions.permanent,
    ...tryFirst(way, target, hint),
  };
}

/** What the cause recommends; in a copy, else, the command that was replaced, so that its failure can be watched. */
function tryFirst(
  way: string,
  target: ContainerFacts,
  hint: DebugHintFacts | undefined,
): { readonly tryFirst?: string } {
  if (hint?.tryFirst !== undefined) return { tryFirst: hint.tryFirst };
  const { command, args = [] } = target.spec;
  return way === 'copy' && command !== undefined && command.length > 0
    ? { tryFirst: shellWords([...command, ...args]) }
    : {};
}

/** kubectl changes the commands of app containers only, and a sidecar of a copy has no session of its own. */
function refusalOfCopy(way: string, target: ContainerFacts): DebugRefusal | undefined {
  if (way !== 'copy' || target.role === 'app') return undefined;
  return {
    kind: 'no-such-container',
    reason: `${target.name} is an init container: in a copy only the command of an app container is replaced`,
    advice: 'choose an app container, or a debug container in the Pod itself',
    offer: 'ephemeral',
  };
}

/** At most 63 characters, the limit of a host name. */
function copyName(pod: string, suffix: string): string {
  const tail = `-debug-${suffix}`;
  return `${pod.slice(0, 63 - tail.length).replace(/[^a-z0-9]+$/, '')}${tail}`;
}

/** A proposal that cannot go, where there is no Pod to speak of. */
export function refusedProposal(
  of: { readonly context: string; readonly server: string; readonly namespace: string; readonly pod: string },
  refusal: DebugRefusal,
): DebugProposal {
  return { ...of, way: 'ephemeral', why: '', kubectl: '', warnings: [], permanent: [], existing: [], refusal };
}

function refused(facts: DebugFacts, setting: ProposalSetting, refusal: DebugRefusal): DebugProposal {
  const { existing, ...at } = place(facts, setting);
  return { ...refusedProposal(at, refusal), existing, way: setting.wishes.way ?? 'ephemeral' };
}

function place(
  facts: DebugFacts,
  setting: ProposalSetting,
): Pick<DebugProposal, 'context' | 'server' | 'namespace' | 'pod' | 'existing'> {
  return {
    context: setting.context,
    server: setting.server,
    namespace: facts.pod.metadata?.namespace ?? '',
    pod: facts.pod.metadata?.name ?? '',
    existing: runningDebuggers(facts.pod),
  };
}
