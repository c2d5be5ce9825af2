import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { change, kubectl } from '../remedies.ts';
import { shortName } from '../../model/short-name.ts';
import { exampleDeployment, refusedDeployment, theDeployment } from './example.ts';

/** The workload was told to run nothing, or nothing new. */
export const pausedOrZero = defineCause({
  id: 'creation/paused-or-zero',
  on: 'workload-idle',
  scope: 'workload',
  stage: 'created',
  severity: 'info',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/workloads/controllers/deployment/',
  summary:
    'The workload is scaled to zero, paused or suspended: there are no Pods because none are asked for. Not a failure.',
  find: (signal) =>
    signal.why === 'zero' ||
    signal.why === 'paused' ||
    (signal.why === 'suspended' && signal.workload.kind === 'CronJob')
      ? signal
      : undefined,
  tell({ why, workload }, about) {
    const { kind } = workload;
    const target = shortName(about);
    if (why === 'zero') {
      return {
        title: `${kind} is scaled to zero`,
        why: 'spec.replicas is 0, so no Pods are wanted: set by a person, an autoscaler or a tool.',
        certainty: 'certain',
        remedies: [change('scale it up', kubectl(about, 'scale', target, '--replicas=1'))],
      };
    }
    if (why === 'suspended') {
      return {
        title: `${kind} is suspended: it starts no Jobs`,
        why: 'spec.suspend is true, so nothing is started until it is taken back.',
        certainty: 'certain',
        remedies: [change('let it go on', kubectl(about, 'patch', target, '-p', '{"spec":{"suspend":false}}'))],
      };
    }
    return {
      title: `Rollout is paused: ${workload.current} of ${workload.desired} Pods exist`,
      why: 'spec.paused is true, so the controller makes no Pods for a changed template.',
      certainty: 'certain',
      remedies: [change('go on', kubectl(about, 'rollout', 'resume', target))],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'scaled to zero',
        snapshot: exampleSnapshot([exampleDeployment({ replicas: 0 })]),
        subject: theDeployment,
      },
      {
        says: 'paused before it began',
        snapshot: exampleSnapshot([exampleDeployment({ paused: true })]),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'Pods are wanted and refused',
        snapshot: exampleSnapshot(
          refusedDeployment('pods "web-7d9f5b6c8-" is forbidden: no PriorityClass with name very-high was found'),
        ),
        subject: theDeployment,
      },
    ],
  }),
});
