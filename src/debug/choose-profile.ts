import type { DebugProfile } from '../model/debug.ts';
import type { DebugHintFacts, PodSecurityLevel } from '../model/debug-facts.ts';

export interface ChosenProfile {
  readonly profile: DebugProfile;
  /** One clause for the confirm screen. */
  readonly why: string;
  /** Set where the namespace's policy allows less than the diagnosis asks for, or than the person asked for. */
  readonly warning?: string;
}

/** The most powerful profile that each Pod Security level admits: SYS_PTRACE is not among the baseline capabilities. */
const strongest: Readonly<Record<Exclude<PodSecurityLevel, 'privileged'>, DebugProfile>> = {
  baseline: 'baseline',
  restricted: 'restricted',
};

/** What was asked for; else what the namespace's policy admits; else what the diagnosis asks for; else `general`. */
export function chooseProfile(
  wished: DebugProfile | undefined,
  enforce: PodSecurityLevel | undefined,
  hint: DebugHintFacts | undefined,
): ChosenProfile {
  const limit = enforce === undefined || enforce === 'privileged' ? undefined : strongest[enforce];
  if (wished !== undefined) {
    const why = `profile ${wished} as asked`;
    if (limit === undefined || admits(limit, wished)) return { profile: wished, why };
    return {
      profile: wished,
      why,
      warning: `the namespace enforces Pod Security "${enforce ?? ''}", which refuses it`,
    };
  }
  if (limit !== undefined) {
    const why = `profile ${limit}, for the namespace enforces Pod Security "${enforce ?? ''}"`;
    const wants = hint?.profile;
    if (wants === undefined || wants === 'general') return { profile: limit, why };
    return {
      profile: limit,
      why,
      warning: `profile ${wants} would suit this cause, but the namespace's Pod Security refuses it`,
    };
  }
  if (hint?.profile !== undefined)
    return { profile: hint.profile, why: `profile ${hint.profile}, which suits this cause` };
  return { profile: 'general', why: 'profile general' };
}

function admits(limit: DebugProfile, profile: DebugProfile): boolean {
  return profile === 'restricted' || profile === limit;
}
