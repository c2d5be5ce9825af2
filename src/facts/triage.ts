import type { EventFacts } from '../model/event.ts';
import type { PodRecord } from '../model/record.ts';

/** Whether a Pod deserves a look, and when to ask again although nothing changed (0 = only on a change). */
export interface Triage {
  readonly suspect: boolean;
  readonly recheckAt: number;
}

const second = 1000;
const minute = 60 * second;

/** How long things may take before they are suspect, in milliseconds (failure catalogue §4, transient signals). */
export const patience = {
  unscheduled: 10 * second,
  starting: 30 * second,
  initializing: 2 * minute,
  notReady: 30 * second,
  terminating: 30 * second,
  recentEnd: 10 * minute,
} as const;

const calm: Triage = { suspect: false, recheckAt: 0 };
const suspicious: Triage = { suspect: true, recheckAt: 0 };

/**
 * Errs to suspicion, but stays quiet on old restarts, finished Jobs and rollouts. `warnings` are the Warning events of this
 * uid. Times in milliseconds since the epoch.
 */
export function triage(record: PodRecord, warnings: readonly EventFacts[], now: number): Triage {
  if (record.deletionAt > 0) return after(record.deletionAt + patience.terminating, now);
  switch (record.phase) {
    case 'Succeeded':
      return killedByProbe(warnings, record) || evicted(warnings) || record.reason !== '' ? suspicious : calm;
    case 'Failed':
      return suspicious;
    case 'Pending':
      return pending(record, warnings, now);
    default:
      return running(record, warnings, now);
  }
}

function pending(record: PodRecord, warnings: readonly EventFacts[], now: number): Triage {
  if (record.node === '') {
    const decided = record.troubles.some((trouble) => trouble.startsWith('PodScheduled='));
    return decided ? suspicious : after(record.createdAt + patience.unscheduled, now);
  }
  if (isTrouble(record.status) || warnings.length > 0) return suspicious;
  const waitsForInit = record.status.startsWith('Init:');
  return after(record.createdAt + (waitsForInit ? patience.initializing : patience.starting), now);
}

function running(record: PodRecord, warnings: readonly EventFacts[], now: number): Triage {
  if (isTrouble(record.status)) return suspicious;
  if (record.troubles.some((trouble) => /^(?:DisruptionTarget|PodResize)/.test(trouble))) return suspicious;
  if (!record.readyCondition || record.ready < record.total) {
    const since = Math.max(record.startedAt, record.readySince, record.createdAt);
    return warnings.some((warning) => warning.last >= since) ? suspicious : after(since + patience.notReady, now);
  }
  const end = record.restarts > 0 ? (record.lastEnd?.finishedAt ?? 0) : 0;
  if (end > 0 && now - end < patience.recentEnd) return { suspect: true, recheckAt: end + patience.recentEnd };
  const fresh = warnings.find((warning) => now - warning.last < patience.notReady && warning.last > record.readySince);
  return fresh ? { suspect: true, recheckAt: fresh.last + patience.notReady } : calm;
}

/** STATUS words of containers that wait for a reason or ended badly. */
function isTrouble(status: string): boolean {
  return !/^(?:Running|Pending|Completed|Succeeded|ContainerCreating|PodInitializing|NotReady|Init:\d+\/\d+|SchedulingGated)$/.test(
    status,
  );
}

function killedByProbe(warnings: readonly EventFacts[], record: PodRecord): boolean {
  const end = record.lastEnd?.finishedAt ?? 0;
  return warnings.some((warning) => warning.reason === 'Unhealthy' && Math.abs(end - warning.last) < minute);
}

/** A Pod evicted for its local storage that ends with exit 0 is Succeeded without a reason: only the event tells. */
function evicted(warnings: readonly EventFacts[]): boolean {
  return warnings.some((warning) => warning.reason === 'Evicted');
}

function after(at: number, now: number): Triage {
  return now >= at ? suspicious : { suspect: false, recheckAt: at };
}
