import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { ago, exampleSnapshot } from '../example.ts';
import { kubectl, look } from '../remedies.ts';
import { exampleJob } from '../creation/example.ts';

/** A Job gave up after its Pods failed too often. */
export const backoffLimit = defineCause({
  id: 'job/backoff-limit',
  on: 'workload-gave-up',
  scope: 'workload',
  stage: 'outcome',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/workloads/controllers/job/#pod-backoff-failure-policy',
  summary: 'The Job gave up because its Pods failed more often than backoffLimit allows; why they failed is the root.',
  find(signal, view) {
    if (signal.reason !== 'BackoffLimitExceeded') return undefined;
    const { name, namespace, failed } = signal.workload;
    const job = view.object('Job', name, namespace);
    return { failed, limit: job.state === 'present' ? job.value.spec?.backoffLimit : undefined };
  },
  tell({ failed, limit }, about) {
    const { namespace = '', name } = about;
    const times = failed > 0 ? `${failed} of its Pods failed` : 'its Pods failed too often';
    return {
      title: `Job gave up: ${times}${limit === undefined ? '' : ` (backoffLimit ${limit})`}`,
      why: 'The Job controller starts no more Pods. The root is why they failed: look at their logs, if any Pod is left.',
      certainty: 'certain',
      role: 'contributing',
      settles: 'Why the Pods of the Job failed.',
      evidence: [
        ...(limit === undefined ? [] : [field({ kind: 'Job', namespace, name }, 'spec.backoffLimit', limit)]),
        field({ kind: 'Job', namespace, name }, 'status.failed', failed),
      ],
      remedies: [
        look('see its Pods', kubectl(about, 'get', 'pods', '-l', `batch.kubernetes.io/job-name=${name}`)),
        look(
          'read their logs',
          kubectl(about, 'logs', '-l', `batch.kubernetes.io/job-name=${name}`, '--all-containers', '--tail=50'),
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'its Pods are gone, the condition tells',
        snapshot: exampleSnapshot([gaveUp('BackoffLimitExceeded', 'Job has reached the specified backoff limit')]),
        subject: { kind: 'Job', name: 'import' },
      },
    ],
    misses: [
      {
        says: 'it ran out of time',
        snapshot: exampleSnapshot([gaveUp('DeadlineExceeded', 'Job was active longer than specified deadline')]),
        subject: { kind: 'Job', name: 'import' },
      },
    ],
  }),
});

function gaveUp(reason: string, message: string) {
  return exampleJob({
    status: {
      failed: 7,
      conditions: [{ type: 'Failed', status: 'True', reason, message, lastTransitionTime: ago(60) }],
    },
  });
}
