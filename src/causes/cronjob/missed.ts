import { defineCause } from '../../signals/cause.ts';
import { change, kubectl, look } from '../remedies.ts';
import { exampleCronJob, theCronJob } from './example.ts';

/** The controller found that it had missed start times. */
export const missed = defineCause({
  id: 'cronjob/missed',
  on: 'schedule-troubled',
  scope: 'workload',
  stage: 'created',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/workloads/controllers/cron-jobs/',
  summary:
    'The controller did not start Jobs at their times: it was down, the clock is wrong, or the deadline for a late start is short. Old controllers give up for good after a hundred misses.',
  find: (signal) => (signal.trouble === 'missed' ? signal : undefined),
  tell({ said, schedule, startingDeadlineSeconds }, about) {
    const gaveUp = /too many missed start times?/i.test(said);
    return {
      title: `${gaveUp ? 'Too many start times were missed' : 'A start time was missed'}${schedule ? ` of schedule ${schedule}` : ''}${
        startingDeadlineSeconds === undefined ? '' : ` (startingDeadlineSeconds ${startingDeadlineSeconds})`
      }`,
      why: `The controller says "${said}". ${
        gaveUp && startingDeadlineSeconds === undefined
          ? 'Without startingDeadlineSeconds it counts every time since the last start, and controllers up to 1.20 then never start again.'
          : 'It was not running at that time, earlier Jobs stood in the way, or the deadline for a late start had passed.'
      }`,
      certainty: 'certain',
      ...(gaveUp ? {} : { severity: 'warning' }),
      settles: 'When it was last scheduled, and whether the controller manager ran at that time.',
      remedies: [
        look('see when it ran last', kubectl(about, 'get', `cronjob/${about.name}`, '-o', 'wide')),
        change(
          'count only the misses of the last minutes',
          kubectl(about, 'patch', `cronjob/${about.name}`, '-p', '{"spec":{"startingDeadlineSeconds":300}}'),
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'an old controller has given up',
        snapshot: exampleCronJob(
          'FailedNeedsStart',
          'Cannot determine if job needs to be started: Too many missed start time (> 100). Set or decrease .spec.startingDeadlineSeconds or check clock skew.',
        ),
        subject: theCronJob,
      },
      {
        says: 'a newer one skips and goes on',
        snapshot: exampleCronJob(
          'TooManyMissedTimes',
          'too many missed start times. Set or decrease .spec.startingDeadlineSeconds or check clock skew',
        ),
        subject: theCronJob,
      },
    ],
    misses: [
      {
        says: 'the schedule cannot be read',
        snapshot: exampleCronJob('UnparseableSchedule', 'unparseable schedule: "every day"', { schedule: 'every day' }),
        subject: theCronJob,
      },
    ],
  }),
});
