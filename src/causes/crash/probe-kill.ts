import { formatDuration } from '../../facts/time.ts';
import { graceOf } from '../../facts/ended-run.ts';
import type { EventFacts } from '../../model/event.ts';
import type { Subject } from '../../model/finding.ts';
import { defineCause } from '../../signals/cause.ts';
import type { Cause, OwnFacts, Telling } from '../../signals/cause.ts';
import { eventEvidence } from '../../signals/evidence.ts';
import type { RunEnded } from '../../signals/run-ended.ts';
import { describePod } from '../remedies.ts';
import { aftermath, lastLine, logOf, pace, who } from './wording.ts';

/** Probes over which the kubelet ends a run. */
export type KillingProbe = 'liveness' | 'startup';

/** A run that the kubelet ended over a probe. */
interface ProbeKill {
  readonly ended: RunEnded;
  readonly kind: KillingProbe;
  /** Failures in a row that the probe allows, and the seconds between them. */
  readonly failures: number;
  readonly period: number;
  /** The newest event of that probe's failure. */
  readonly unhealthy?: EventFacts;
  /** It has a readiness probe, and the Pod has been unready ever since it was started. */
  readonly neverReady: boolean;
}

/** A cause for runs that the kubelet ended over this probe. */
export function defineProbeKill({ kind, ...own }: OwnFacts & { readonly kind: KillingProbe }): Cause<'run-ended'> {
  return defineCause({
    ...own,
    on: 'run-ended',
    scope: 'container',
    stage: 'running',
    severity: 'error',
    heals: 'no',
    debug: { way: 'copy' },
    docs: '/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    find: (signal) => probeKill(signal, kind),
    tell: tellProbeKill,
  });
}

/** Reads the end by a probe: what the probe allows, what it last said, whether the container was ever ready. */
function probeKill(ended: RunEnded, kind: KillingProbe): ProbeKill | undefined {
  if (ended.by !== `${kind}-probe`) return undefined;
  const { spec } = ended.facts;
  const probe = kind === 'liveness' ? spec.livenessProbe : spec.startupProbe;
  const word = kind === 'liveness' ? /^Liveness probe/ : /^Startup probe/;
  const unhealthy = ended.subject.events.find(
    (event) =>
      event.reason === 'Unhealthy' &&
      (event.container ?? ended.container) === ended.container &&
      word.test(event.message),
  );
  const ready = ended.subject.pod.status?.conditions?.find((each) => each.type === 'Ready');
  const unreadySince = Date.parse(ready?.lastTransitionTime ?? '');
  const neverReady =
    spec.readinessProbe !== undefined && ready?.status === 'False' && unreadySince - ended.podStartedAt < 10_000;
  return {
    ended,
    kind,
    failures: probe?.failureThreshold ?? 3,
    period: probe?.periodSeconds ?? 10,
    neverReady,
    ...(unhealthy ? { unhealthy } : {}),
  };
}

/** Puts it into words: who, after how many failures in how long, how often, and how it took the SIGTERM. */
function tellProbeKill({ ended, kind, failures, period, unhealthy, neverReady }: ProbeKill, about: Subject): Telling {
  const { run, subject, facts } = ended;
  const measured = pace(ended);
  const said = lastLine(ended);
  const span = formatDuration(failures * period * 1000);
  const grace = formatDuration(graceOf(subject.pod, facts));
  const obeyed =
    run.signal === 9
      ? `It did not end within its grace of ${grace} and was killed.`
      : `It then ended with exit code ${run.exitCode}.`;
  return {
    title: [
      `${who(ended)} is killed by its ${kind} probe after ${failures} failure${failures === 1 ? '' : 's'} in ${span}`,
      ...(neverReady ? [', it has never been ready'] : []),
      measured === '' ? '' : `: ${measured}`,
      aftermath(ended),
    ].join(''),
    why: [
      ended.failing
        ? `No Killing event is known, but the ${kind} probe failed as often as it may, and the run ended when the kubelet gives up on it.`
        : `The kubelet says that the ${kind} probe failed, so the program itself did not crash.`,
      obeyed,
      ...(unhealthy ? [`The probe said: ${unhealthy.message}.`] : []),
      ...(said === undefined ? [] : [`Its last words were "${said}".`]),
    ].join(' '),
    certainty: ended.failing ? 'likely' : 'certain',
    settles: 'Ask what the probe asks from inside the container while it runs.',
    remedies: [describePod(about), logOf(ended, about)],
    ...(unhealthy ? { evidence: [eventEvidence(unhealthy)] } : {}),
  };
}
