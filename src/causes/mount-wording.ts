import type { Severity } from '../model/finding.ts';
import type { MountFailed } from '../signals/mount-failed.ts';

const halfMinute = 30_000;

/**
 * A mount that failed is an error, unless the Pod runs with it, or is so young that the object may still be on its way:
 * things that are applied together come in any order (failure catalogue §4, transient signals).
 */
export function mountSeverity({ whileRunning, podAge }: MountFailed): Severity | undefined {
  return whileRunning || podAge < halfMinute ? 'warning' : undefined;
}

/** `volume data of app`, with what is known of both. */
export function describeVolume({ volume, error, mounters, claim }: MountFailed): string {
  const name = volume === '' ? (error.volume ?? 'a volume') : volume;
  const of = mounters.length === 0 ? '' : ` of ${mounters.join(', ')}`;
  return `volume ${name}${of}${claim === undefined ? '' : ` (claim ${claim})`}`;
}

/** The same at the start of a sentence. */
export function startWithVolume(seen: MountFailed): string {
  const text = describeVolume(seen);
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** What becomes of a volume whose fault is over. */
export function afterCure(seen: MountFailed): string {
  return seen.state === 'recovered'
    ? `${startWithVolume(seen)} was mounted with a later try.`
    : `${startWithVolume(seen)} is mounted with the kubelet's next try, within about two minutes.`;
}

/** What the failure keeps from happening. */
export function mountEffect({ whileRunning, state }: MountFailed): string {
  if (state === 'recovered') return 'A later try succeeded.';
  return whileRunning
    ? 'The Pod runs with what it mounted before, but cannot be updated and would not start again.'
    : 'No container of the Pod starts until it is mounted.';
}

/** What the program that mounts printed, where the error quotes it; else the whole error. */
export function outputOf({ error }: MountFailed): string {
  return /Output: ([\s\S]+)/.exec(error.said)?.[1]?.trim() ?? error.said;
}
