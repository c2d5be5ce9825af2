import { formatDuration } from '../../facts/time.ts';
import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { clusterwide } from '../scheduling/wording.ts';
import { exampleDeployment, refusedDeployment, theDeployment } from './example.ts';

/** The controller of a workload does not react. */
export const controllerStalled = defineCause({
  id: 'creation/controller-stalled',
  on: 'workload-stalled',
  scope: 'workload',
  stage: 'created',
  severity: 'critical',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/reference/command-line-tools-reference/kube-controller-manager/',
  summary:
    'The workload wants Pods, has none, and its controller says nothing about it: the controller manager is down or far behind.',
  find: (signal) => signal,
  tell({ workload, unobserved, age }) {
    const { kind, desired, generation, observedGeneration } = workload;
    const waited = formatDuration(age);
    return {
      title: unobserved
        ? `Its controller has not reacted for ${waited}: ${kind} generation ${generation}, seen ${observedGeneration}`
        : `No Pod for ${waited}, and no word why: ${desired} wanted, 0 exist`,
      why: unobserved
        ? `status.observedGeneration is behind metadata.generation, so the controller has not looked at it: kube-controller-manager is down or far behind.`
        : 'Pods are wanted and none exist, and no event or condition says that creating them failed. Events expire after about an hour, so this proves little.',
      certainty: unobserved ? 'likely' : 'possible',
      ...(unobserved ? {} : { severity: 'error' as const }),
      settles: 'The lease kube-system/kube-controller-manager: is it renewed?',
      remedies: [
        look(
          'see whether the controller manager is alive',
          clusterwide('-n', 'kube-system', 'get', 'lease', 'kube-controller-manager'),
          'cluster',
        ),
        advise('bring the control plane back, or the operator that owns this workload', 'cluster'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'ten minutes old, and its controller has not seen it',
        snapshot: exampleSnapshot([exampleDeployment({ generation: 1, observedGeneration: 0 })]),
        subject: theDeployment,
      },
    ],
    misses: [
      {
        says: 'the controller tried and was refused',
        snapshot: exampleSnapshot(
          refusedDeployment('pods "web-7d9f5b6c8-" is forbidden: no PriorityClass with name very-high was found'),
        ),
        subject: theDeployment,
      },
      {
        says: 'created a moment ago',
        snapshot: exampleSnapshot([exampleDeployment({ generation: 1, observedGeneration: 0, ageSeconds: 5 })]),
        subject: theDeployment,
      },
    ],
  }),
});
