import { defineCause } from '../../signals/cause.ts';
import { field } from '../../signals/evidence.ts';
import { ago, exampleSnapshot } from '../example.ts';
import { change, kubectl, look } from '../remedies.ts';
import { shortName } from '../../model/short-name.ts';
import { exampleDeployment, theDeployment, wellDeployment } from '../creation/example.ts';

/** A rollout made no progress for as long as it may. */
export const progressDeadline = defineCause({
  id: 'rollout/progress-deadline',
  on: 'workload-gave-up',
  scope: 'workload',
  stage: 'outcome',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/workloads/controllers/deployment/#failed-deployment',
  summary:
    'The new Pods of a Deployment did not become ready within progressDeadlineSeconds; why they do not is the root.',
  find(signal, view) {
    if (signal.reason !== 'ProgressDeadlineExceeded') return undefined;
    const { name, namespace } = signal.workload;
    const deployment = view.object('Deployment', name, namespace);
    return {
      signal,
      seconds: deployment.state === 'present' ? deployment.value.spec?.progressDeadlineSeconds : undefined,
    };
  },
  tell({ signal, seconds }, about) {
    const { workload, message } = signal;
    const short = workload.ready < workload.desired;
    const set = /ReplicaSet "([^"]+)"/.exec(message)?.[1];
    const { namespace = '', name } = about;
    return {
      title: `Rollout is stuck: no progress within ${seconds === undefined ? 'its deadline' : `${seconds} s`}${short ? `, ${workload.ready} of ${workload.desired} Pods are ready` : ''}`,
      why: `The Pods of ${set ? `the new ReplicaSet ${set}` : 'the new revision'} do not become ready; the root is what is wrong with them. Older Pods, if any, serve on.`,
      certainty: 'certain',
      role: 'contributing',
      settles: 'What is wrong with the newest Pods.',
      evidence:
        seconds === undefined
          ? []
          : [field({ kind: 'Deployment', namespace, name }, 'spec.progressDeadlineSeconds', seconds)],
      remedies: [
        look('see how far it is', kubectl(about, 'rollout', 'status', shortName(about), '--watch=false')),
        change('or go back to the revision before', kubectl(about, 'rollout', 'undo', shortName(about))),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the new Pods are not among what was read',
        snapshot: exampleSnapshot([
          exampleDeployment({
            replicas: 2,
            current: 3,
            ready: 2,
            conditions: [
              {
                type: 'Progressing',
                status: 'False',
                reason: 'ProgressDeadlineExceeded',
                message: 'ReplicaSet "web-7d9f5b6c8" has timed out progressing.',
                lastTransitionTime: ago(60),
              },
            ],
          }),
        ]),
        subject: theDeployment,
      },
    ],
    misses: [{ says: 'the rollout went well', snapshot: exampleSnapshot([wellDeployment]), subject: theDeployment }],
  }),
});
