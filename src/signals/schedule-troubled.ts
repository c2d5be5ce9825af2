import type { EventFacts } from '../model/event.ts';
import type { View } from '../model/reading.ts';
import { eventEvidence, field } from './evidence.ts';
import type { Signal } from './signal.ts';
import type { SubjectFacts } from './subject.ts';

/** A CronJob's controller says why no Job was started. */
export interface ScheduleTroubled extends Signal {
  readonly trouble: 'missed' | 'overlap' | 'bad-schedule';
  /** What the controller wrote. */
  readonly said: string;
  /** `spec.schedule` and `spec.timeZone`, as far as they were read. */
  readonly schedule: string;
  readonly timeZone: string;
  /** Seconds after its time within which a Job may still start; absent = no limit is set, or it was not read. */
  readonly startingDeadlineSeconds?: number;
}

/** Reasons of the CronJob controller (kubernetes pkg/controller/cronjob); FailedNeedsStart is that of releases up to 1.20. */
const troubles: ReadonlyMap<string, ScheduleTroubled['trouble']> = new Map([
  ['MissSchedule', 'missed'],
  ['TooManyMissedTimes', 'missed'],
  ['FailedNeedsStart', 'missed'],
  ['JobAlreadyActive', 'overlap'],
  ['UnparseableSchedule', 'bad-schedule'],
  ['UnParseableCronJobSchedule', 'bad-schedule'],
  ['InvalidSchedule', 'bad-schedule'],
  ['UnknownTimeZone', 'bad-schedule'],
  ['UnsupportedSchedule', 'bad-schedule'],
]);

/** Reads the newest such event, unless a Job was created after it. */
export function scheduleTroubled(subject: SubjectFacts, view: View): readonly ScheduleTroubled[] {
  if (subject.kind !== 'workload' || subject.workload.kind !== 'CronJob') return [];
  const { ref, workload, events } = subject;
  if (workload.deletionAt > 0 || workload.suspended) return [];
  const event = events.find(({ reason }) => troubles.has(reason));
  const trouble = troubles.get(event?.reason ?? '');
  if (!event || !trouble || createdSince(events, event.last)) return [];
  const reading = view.object('CronJob', workload.name, workload.namespace);
  const spec = reading.state === 'present' ? reading.value.spec : undefined;
  return [
    {
      state: 'active',
      trouble,
      said: event.message,
      schedule: spec?.schedule ?? '',
      timeZone: spec?.timeZone ?? '',
      ...(spec?.startingDeadlineSeconds === undefined ? {} : { startingDeadlineSeconds: spec.startingDeadlineSeconds }),
      ...(event.first > 0 ? { since: event.first } : {}),
      evidence: [
        eventEvidence(event),
        ...(spec?.schedule === undefined ? [] : [field(ref, 'spec.schedule', spec.schedule)]),
        ...(spec?.startingDeadlineSeconds === undefined
          ? []
          : [field(ref, 'spec.startingDeadlineSeconds', spec.startingDeadlineSeconds)]),
      ],
    },
  ];
}

function createdSince(events: readonly EventFacts[], at: number): boolean {
  return events.some((event) => event.reason === 'SuccessfulCreate' && event.last > at);
}
