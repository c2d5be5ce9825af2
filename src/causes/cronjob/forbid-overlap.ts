import { defineCause } from '../../signals/cause.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { exampleCronJob, exampleMissedStart, theCronJob } from './example.ts';

/** The Job before still runs. */
export const forbidOverlap = defineCause({
  id: 'cronjob/forbid-overlap',
  on: 'schedule-troubled',
  scope: 'workload',
  stage: 'created',
  severity: 'info',
  heals: 'yes',
  debug: { way: 'none' },
  docs: '/concepts/workloads/controllers/cron-jobs/',
  summary: 'concurrencyPolicy is Forbid and the Job before was still running at the next time, so none was started.',
  find: (signal) => (signal.trouble === 'overlap' ? signal : undefined),
  tell({ said, schedule }, about) {
    return {
      title: `A run${schedule ? ` of schedule ${schedule}` : ''} was skipped: the Job before is still running`,
      why: `concurrencyPolicy is Forbid. The controller says "${said}".`,
      certainty: 'certain',
      remedies: [
        look('see the Jobs', kubectl(about, 'get', 'jobs')),
        advise('make the Job faster or bound it (activeDeadlineSeconds), or start it less often'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the run before takes longer than the interval',
        snapshot: exampleCronJob(
          'JobAlreadyActive',
          'Not starting job because prior execution is running and concurrency policy is Forbid',
        ),
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
