import { defineCause } from '../../signals/cause.ts';
import { ago, exampleSnapshot } from '../example.ts';
import { kubectl, look } from '../remedies.ts';
import { exampleJob } from '../creation/example.ts';

/** A rule of the Job's Pod failure policy ended it at once. */
export const podFailurePolicy = defineCause({
  id: 'job/pod-failure-policy',
  on: 'workload-gave-up',
  scope: 'workload',
  stage: 'outcome',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/workloads/controllers/job/#pod-failure-policy',
  summary: "A Pod failed in a way that a rule of the Job's podFailurePolicy answers by failing the whole Job.",
  find: (signal) => (signal.reason === 'PodFailurePolicy' ? signal : undefined),
  tell({ message }, about) {
    const [, container, exit] = /Container (\S+) for pod \S+ failed with exit code (\d+)/.exec(message) ?? [];
    return {
      title: container
        ? `Job was failed at once by its podFailurePolicy: container ${container} exited ${exit ?? ''}`
        : 'Job was failed at once by its podFailurePolicy',
      why: `A rule FailJob matched: "${message}". The root is why that Pod failed.`,
      certainty: 'certain',
      role: 'contributing',
      settles: 'Why the Pod failed.',
      remedies: [
        look('see its Pods', kubectl(about, 'get', 'pods', '-l', `batch.kubernetes.io/job-name=${about.name}`)),
        look('see the rules', kubectl(about, 'get', 'job', about.name, '-o', 'jsonpath={.spec.podFailurePolicy}')),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'exit code 42 is not worth a retry',
        snapshot: exampleSnapshot([
          exampleJob({
            status: {
              failed: 1,
              conditions: [
                {
                  type: 'Failed',
                  status: 'True',
                  reason: 'PodFailurePolicy',
                  message:
                    'Container app for pod shop/import-x2k9p failed with exit code 42 matching FailJob rule at index 0',
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
        says: 'it tried as often as it may',
        snapshot: exampleSnapshot([
          exampleJob({
            status: { failed: 7, conditions: [{ type: 'Failed', status: 'True', reason: 'BackoffLimitExceeded' }] },
          }),
        ]),
        subject: { kind: 'Job', name: 'import' },
      },
    ],
  }),
});
