import type { Remedy, Severity, Subject } from '../../model/finding.ts';
import { formatDuration } from '../../facts/time.ts';
import type { ProbeFailed } from '../../signals/probe-failed.ts';
import { commandWords } from '../command-words.ts';
import { change, kubectl, look, ownerName } from '../remedies.ts';

/** `liveness probe`, or `liveness and readiness probes` where both fail alike. */
export function probeName({ report, also }: ProbeFailed): string {
  const types = [...new Set([report.probe, ...also])];
  return types.length === 1 ? `${report.probe} probe` : `${types.join(' and ')} probes`;
}

/** The probe, or both, as the subject of a verb: `liveness probe gets`, `liveness and readiness probes get`. */
export function probeDoes(signal: ProbeFailed, one: string, several: string): string {
  return `${probeName(signal)} ${signal.also.some((each) => each !== signal.report.probe) ? several : one}`;
}

/** `HTTP :8080/healthz`, `TCP :5432`, `gRPC :9000` or the command: what the probe asks. */
export function probed({ handler, scheme, port, path, spec }: ProbeFailed): string {
  switch (handler) {
    case 'http':
      return `${scheme} :${port}${path}`;
    case 'tcp':
      return `TCP :${port}`;
    case 'grpc':
      return `gRPC :${port}`;
    case 'exec':
      return `\`${commandWords(spec.exec?.command)}\``;
  }
}

/** Does the probe ask a port by a number that the container, which declares others, does not declare? */
export function asksUndeclaredPort({ port, declaredPorts }: ProbeFailed): boolean {
  return /^\d+$/.test(port) && declaredPorts.length > 0 && !declaredPorts.includes(port);
}

/** What came of it, short, for a title: `so the kubelet kills it`, `never ready`. */
export function outcome({ standing, report, ended, state }: ProbeFailed): string {
  if (standing.killing) {
    const times = standing.restarts > 0 ? `, ${standing.restarts} restart${standing.restarts === 1 ? '' : 's'}` : '';
    if (ended) return `killed for it, and not started again`;
    return `${standing.isInferred ? 'by all signs ' : ''}killed for it${times}`;
  }
  if (standing.unreadySince === 0) return state === 'recovered' || state === 'historic' ? 'ready since' : 'still ready';
  if (report.probe === 'startup') return 'not started yet';
  return standing.everReady ? 'no longer ready' : 'never ready so far';
}

/** One sentence on what the failures led to, with the numbers of the probe. */
export function consequence(signal: ProbeFailed, now: number): string {
  const { standing, report, container, failures, restartPolicy, ended } = signal;
  const { threshold, budget } = standing;
  if (standing.killing) {
    const ready = standing.everReady ? 'it had been ready before' : 'it had never been ready';
    const said = standing.isInferred
      ? `No Killing event is known, but ${container} ended as it does when the ${report.probe} probe gives up after ${threshold} failures in ${budget} s`
      : `The ${report.probe} probe killed ${container} after ${threshold} failures in ${budget} s`;
    const killed = `${said}; ${ready}.`;
    return ended
      ? `${killed} It ended when it was stopped, and restartPolicy ${restartPolicy} does not start it again.`
      : killed;
  }
  if (standing.unreadySince === 0) {
    return `The attempt failed ${failures} time${failures === 1 ? '' : 's'}; ${container} is ready all the same.`;
  }
  const since = formatDuration(now - standing.unreadySince);
  const traffic = report.probe === 'startup' ? 'it counts as not started' : 'it gets no traffic';
  const restart = report.errored
    ? 'an attempt that the kubelet cannot make never restarts it'
    : `a failed ${report.probe} probe ${report.probe === 'readiness' ? 'does not restart it' : `restarts it after ${threshold} failures`}`;
  return `${container} has not been ready for ${since}, so ${traffic}; ${restart}.`;
}

/** A failure that has not led to anything yet is a warning; a start within its budget only information. */
export function probeSeverity({ standing, state }: ProbeFailed): Severity {
  if (standing.withinBudget) return 'info';
  return state === 'active' ? 'error' : 'warning';
}

/** `deploy/cart`'s probe can be changed by hand only: there is no kubectl verb for it. */
export function editProbe(about: Subject, text: string): Remedy {
  return change(text, kubectl(about, 'edit', ownerName(about)));
}

/** Asks the same question from inside the container, where the answer's text shows. */
export function askInside(about: Subject, signal: ProbeFailed): Remedy {
  const { container, handler, port, path, scheme, spec } = signal;
  const words =
    handler === 'exec'
      ? (spec.exec?.command ?? [])
      : ['wget', '-qSO-', `${scheme.toLowerCase()}://127.0.0.1:${port}${handler === 'http' ? path : ''}`];
  return look('ask the same from inside', kubectl(about, 'exec', about.name, '-c', container, '--', ...words));
}
