import { defineCause } from '../../signals/cause.ts';
import { change, kubectl } from '../remedies.ts';
import { exampleCronJob, exampleMissedStart, theCronJob } from './example.ts';

/** The schedule or its time zone cannot be read. */
export const badSchedule = defineCause({
  id: 'cronjob/bad-schedule',
  on: 'schedule-troubled',
  scope: 'workload',
  stage: 'created',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/workloads/controllers/cron-jobs/',
  summary: 'The controller cannot read the schedule or the time zone of the CronJob, so it never starts a Job.',
  find: (signal) => (signal.trouble === 'bad-schedule' ? signal : undefined),
  tell({ said, schedule, timeZone }, about) {
    return {
      title: `Schedule ${JSON.stringify(schedule)}${timeZone ? ` with time zone ${timeZone}` : ''} cannot be used`,
      why: `The controller says "${said}". It starts no Job until that is corrected.`,
      certainty: 'certain',
      remedies: [
        change(
          'correct it',
          kubectl(
            about,
            'patch',
            `cronjob/${about.name}`,
            '-p',
            '{"spec":{"schedule":"<minute hour day month weekday>"}}',
          ),
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'it is no cron expression',
        snapshot: exampleCronJob('UnparseableSchedule', 'unparseable schedule: "every day"', { schedule: 'every day' }),
        subject: theCronJob,
      },
    ],
    misses: [
      {
        says: 'start times were missed',
        snapshot: exampleMissedStart(),
        subject: theCronJob,
      },
    ],
  }),
});
