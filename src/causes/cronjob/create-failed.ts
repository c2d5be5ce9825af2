import { defineCause } from '../../signals/cause.ts';
import { describeRefusal } from '../refusal-wording.ts';
import { exampleCronJob, theCronJob } from './example.ts';

/** The Job of a CronJob is refused, for a reason that no other cause reads. */
export const createFailed = defineCause({
  id: 'cronjob/create-failed',
  on: 'creation-refused',
  scope: 'workload',
  stage: 'created',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/workloads/controllers/cron-jobs/',
  summary: 'The API server refuses the Job that the CronJob makes, with an error that no narrower cause knows.',
  find: (signal) => (signal.refusal.kind === 'other' && signal.workload.kind === 'CronJob' ? signal : undefined),
  tell: describeRefusal,
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
