import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { formatDuration } from '../../facts/time.ts';
import { ago, exampleSnapshot } from '../example.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { exampleJob } from '../creation/example.ts';

/** A Job ran longer than it may. */
export const deadline = defineCause({
  id: 'job/deadline',
  on: 'workload-gave-up',
  scope: 'workload',
  stage: 'outcome',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/workloads/controllers/job/#job-termination-and-cleanup',
  summary: 'The Job was active longer than activeDeadlineSeconds, so its Pods were ended and deleted.',
  find(signal, view) {
    if (signal.reason !== 'DeadlineExceeded') return undefined;
    const { name, namespace } = signal.workload;
    const job = view.object('Job', name, namespace);
    return { signal, seconds: job.state === 'present' ? job.value.spec?.activeDeadlineSeconds : undefined };
  },
  tell({ signal, seconds }, about) {
    const { namespace = '', name } = about;
    const { succeeded, failed } = signal.workload;
    const limit =
      seconds === undefined
        ? 'its deadline'
        : `its deadline of ${seconds < 120 ? `${seconds} s` : formatDuration(seconds * 1000)}`;
    return {
      title: `Job ran longer than ${limit} and was ended`,
      why: `activeDeadlineSeconds counts from the start of the Job, waiting for nodes and images included${failed > 0 || succeeded > 0 ? `; by then ${failed} of its Pods had failed and ${succeeded} had succeeded` : ''}. Its Pods were deleted with it, so only the Job is left to read.`,
      certainty: 'certain',
      role: 'contributing',
      settles: 'What its Pod did until the deadline: run it again and look while it runs.',
      evidence:
        seconds === undefined ? [] : [field({ kind: 'Job', namespace, name }, 'spec.activeDeadlineSeconds', seconds)],
      remedies: [
        look('see its events', kubectl(about, 'describe', 'job', name)),
        advise('raise activeDeadlineSeconds, or make the work faster or smaller, and create the Job again'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'eight seconds were not enough',
        snapshot: exampleSnapshot([
          exampleJob({
            spec: { activeDeadlineSeconds: 8 },
            status: {
              failed: 1,
              conditions: [
                {
                  type: 'Failed',
                  status: 'True',
                  reason: 'DeadlineExceeded',
                  message: 'Job was active longer than specified deadline',
                  lastTransitionTime: ago(60),
                },
              ],
            },
          }),
        ]),
        subject: { kind: 'Job', name: 'import' },
      },
    ],
    misses: [
      {
        says: 'it completed in time',
        snapshot: exampleSnapshot([
          exampleJob({
            spec: { activeDeadlineSeconds: 8 },
            status: { succeeded: 1, conditions: [{ type: 'Complete', status: 'True' }] },
          }),
        ]),
        subject: { kind: 'Job', name: 'import' },
      },
    ],
  }),
});
