import type { CauseId, Remedy, Subject } from '../../model/finding.ts';
import { defineCause } from '../../signals/cause.ts';
import type { Cause, OwnFacts, Telling } from '../../signals/cause.ts';
import type { ProbeFailed } from '../../signals/probe-failed.ts';
import { consequence, outcome, probeSeverity } from './wording.ts';

/** What a failing probe means. */
interface ProbeWords {
  /** What happens; the container leads it in, and what came of it ends it. */
  readonly title: string;
  /** One or two sentences; what the failures led to is added. */
  readonly why: string;
  /** Certain unless said otherwise. */
  readonly certainty?: 'certain' | 'likely';
  readonly settles?: string;
  readonly remedies: readonly Remedy[];
}

/** A kind of failing probe. */
interface ProbeKind {
  readonly fits: (signal: ProbeFailed) => boolean;
  /** Not by waiting unless said otherwise. */
  readonly heals?: 'no' | 'maybe';
  readonly parent?: CauseId;
  /** A first command that is worth typing in a debug container. */
  readonly tryFirst?: string;
  readonly words: (signal: ProbeFailed, about: Subject) => ProbeWords;
}

/** A cause for probes that fail in one way, as the kubelet says it. */
export function defineProbeFault({
  fault,
  ...own
}: OwnFacts & Omit<ProbeKind, 'fits'> & { readonly fault: ProbeFailed['report']['fault'] }): Cause<'probe-failed'> {
  return defineProbeCause({ ...own, fits: ({ report }) => report.fault === fault });
}

/** A cause for failing probes of one kind. */
export function defineProbeCause({
  fits,
  heals = 'no',
  tryFirst,
  words,
  ...own
}: OwnFacts & ProbeKind): Cause<'probe-failed'> {
  return defineCause({
    ...own,
    on: 'probe-failed',
    scope: 'container',
    stage: 'ready',
    severity: 'error',
    heals,
    debug: { way: 'ephemeral', ...(tryFirst === undefined ? {} : { tryFirst }) },
    docs: '/concepts/configuration/liveness-readiness-startup-probes/',
    find: (signal, view) => (fits(signal) ? { signal, now: view.now } : undefined),
    tell: ({ signal, now }, about) => tellProbe(signal, now, words(signal, about)),
  });
}

/** Adds to the words for a failing probe what all have in common. */
function tellProbe(signal: ProbeFailed, now: number, words: ProbeWords): Telling {
  const { title, why, certainty = 'certain', settles, remedies } = words;
  return {
    title: `${signal.container}: ${title}; ${outcome(signal)}`,
    why: `${why} ${consequence(signal, now)}`,
    certainty,
    ...(settles === undefined ? {} : { settles }),
    severity: probeSeverity(signal),
    remedies,
  };
}
