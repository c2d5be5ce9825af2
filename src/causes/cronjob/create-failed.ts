import { defineUnreadRefusal } from '../unread-refusal.ts';
import { exampleCronJob, theCronJob } from './example.ts';

/** The Job of a CronJob is refused, for a reason that no other cause reads. */
export const createFailed = defineUnreadRefusal({
  id: 'cronjob/create-failed',
  of: (kind) => kind === 'CronJob',
  docs: '/concepts/workloads/controllers/cron-jobs/',
  summary: 'The API server refuses the Job that the CronJob makes, with an error that no narrower cause knows.',
  examples: () => ({
    hits: [
      {
        says: 'the API server refuses the Job',
        snapshot: exampleCronJob('FailedCreate', 'Error creating job: jobs.batch is forbidden: not today'),
        subject: theCronJob,
      },
    ],
    misses: [
      {
        says: 'a quota refuses it',
        snapshot: exampleCronJob(
          'FailedCreate',
          'Error creating job: jobs.batch "nightly-1" is forbidden: exceeded quota: q, requested: count/jobs.batch=1, used: count/jobs.batch=4, limited: count/jobs.batch=4',
        ),
        subject: theCronJob,
      },
    ],
  }),
});
