import { refusedDeployment, theDeployment } from '../creation/example.ts';
import { defineUnreadRefusal } from '../unread-refusal.ts';
import { exampleSnapshot } from '../example.ts';

/** Pods are refused, for a reason that no other cause reads. */
export const replicaFailure = defineUnreadRefusal({
  id: 'rollout/replica-failure',
  of: (kind) => kind !== 'Job' && kind !== 'CronJob',
  docs: '/concepts/workloads/controllers/deployment/#failed-deployment',
  summary: 'The API server refuses the Pods of a workload, with an error that no narrower cause knows.',
  examples: () => ({
    hits: [
      {
        says: 'the answer is none that is known',
        snapshot: exampleSnapshot(refusedDeployment('pods "web-7d9f5b6c8-" is forbidden: not today')),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'the answer names a PriorityClass',
        snapshot: exampleSnapshot(
          refusedDeployment('pods "web-7d9f5b6c8-" is forbidden: no PriorityClass with name very-high was found'),
        ),
        subject: theDeployment,
      },
    ],
  }),
});
