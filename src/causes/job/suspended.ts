import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { change, kubectl } from '../remedies.ts';
import { exampleJob } from '../creation/example.ts';

/** A Job is suspended. */
export const suspended = defineCause({
  id: 'job/suspended',
  on: 'workload-idle',
  scope: 'workload',
  stage: 'created',
  severity: 'info',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/workloads/controllers/job/#suspending-a-job',
  summary: 'The Job is suspended, by a person or by a queue such as Kueue: it has no Pods because none are wanted now.',
  find: (signal) => (signal.why === 'suspended' && signal.workload.kind === 'Job' ? signal : undefined),
  tell(_signal, about) {
    return {
      title: 'Job is suspended',
      why: 'spec.suspend is true, so its Pods were ended and none are started. A queue such as Kueue takes it back when it is the turn of the Job.',
      certainty: 'certain',
      remedies: [
        change('let it go on', kubectl(about, 'patch', `job/${about.name}`, '-p', '{"spec":{"suspend":false}}')),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'suspended before it began',
        snapshot: exampleSnapshot([
          exampleJob({ spec: { suspend: true }, status: { conditions: [{ type: 'Suspended', status: 'True' }] } }),
        ]),
        subject: { kind: 'Job', name: 'import' },
      },
    ],
    misses: [
      {
        says: 'it is done, whatever spec.suspend says',
        snapshot: exampleSnapshot([
          exampleJob({
            spec: { suspend: true },
            status: { succeeded: 1, conditions: [{ type: 'Complete', status: 'True' }] },
          }),
        ]),
        subject: { kind: 'Job', name: 'import' },
      },
    ],
  }),
});
