import { exampleJob } from '../creation/example.ts';
import { defineUnreadRefusal } from '../unread-refusal.ts';
import { exampleEvent, exampleSnapshot } from '../example.ts';

/** Pods are refused, for a reason that no other cause reads. */
export const podsNotCreated = defineUnreadRefusal({
  id: 'job/pods-not-created',
  of: (kind) => kind === 'Job',
  docs: '/concepts/workloads/controllers/job/',
  summary: 'The API server refuses the Pods of a Job, with an error that no narrower cause knows.',
  examples: () => ({
    hits: [
      {
        says: 'the answer is none that is known',
        snapshot: exampleSnapshot([
          exampleJob(),
          exampleEvent('FailedCreate', 'Error creating: pods "import-x" is forbidden: not today', {
            component: 'job-controller',
            about: { kind: 'Job', name: 'import', uid: 'uid-import' },
          }),
        ]),
        subject: { kind: 'Job', name: 'import' },
      },
    ],
    misses: [
      {
        says: 'the answer names a PriorityClass',
        snapshot: exampleSnapshot([
          exampleJob(),
          exampleEvent(
            'FailedCreate',
            'Error creating: pods "import-x" is forbidden: no PriorityClass with name very-high was found',
            { component: 'job-controller', about: { kind: 'Job', name: 'import', uid: 'uid-import' } },
          ),
        ]),
        subject: { kind: 'Job', name: 'import' },
      },
    ],
  }),
});
