import { formatDuration } from '../../facts/time.ts';
import { defineCause } from '../../signals/cause.ts';
import { examplePod, exampleSnapshot } from '../example.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { terminated } from './examples.ts';

/** The Pod was active for longer than it may. */
export const deadline = defineCause({
  id: 'crash/deadline',
  on: 'pod-deadline',
  scope: 'pod',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/workloads/pods/init-containers/#detailed-behavior',
  summary: 'The Pod was active on its node for longer than its activeDeadlineSeconds, so the kubelet ended it.',
  find: (signal) => signal,
  tell({ seconds, ran }, about) {
    const limit =
      seconds === undefined
        ? 'its deadline'
        : `its deadline of ${seconds < 120 ? `${seconds} s` : formatDuration(seconds * 1000)}`;
    return {
      title: `The Pod was active for longer than ${limit}, and the kubelet ended it`,
      why: ran
        ? 'activeDeadlineSeconds counts from the start of the Pod, waiting for images and volumes included. How its containers ended is the stop by the kubelet, not a fault of theirs.'
        : 'activeDeadlineSeconds counts from the start of the Pod, and no container ran until then: images, volumes or init containers took all the time.',
      certainty: 'certain',
      settles: ran ? 'The log: how far the work was.' : 'The events: what it waited for.',
      remedies: [
        ran
          ? look('see how far it was', kubectl(about, 'logs', about.name))
          : look('see what it waited for', kubectl(about, 'describe', 'pod', about.name)),
        advise('raise activeDeadlineSeconds of the Pod, or make the work faster or smaller'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the work took longer than five seconds',
        snapshot: exampleSnapshot([
          examplePod(
            { status: { state: { terminated: terminated({ exitCode: 143 }) } } },
            {
              spec: { restartPolicy: 'Never', activeDeadlineSeconds: 5 },
              status: {
                phase: 'Failed',
                reason: 'DeadlineExceeded',
                message: 'Pod was active on the node longer than the specified deadline',
              },
            },
          ),
        ]),
      },
      {
        says: 'nothing ran until the deadline',
        snapshot: exampleSnapshot([
          examplePod(
            { status: { state: { waiting: { reason: 'ContainerCreating' } } } },
            { spec: { activeDeadlineSeconds: 600 }, status: { phase: 'Failed', reason: 'DeadlineExceeded' } },
          ),
        ]),
      },
    ],
    misses: [
      {
        says: 'it ended by itself',
        snapshot: exampleSnapshot([
          examplePod(
            { status: { state: { terminated: terminated({ exitCode: 3 }) } } },
            { spec: { restartPolicy: 'Never', activeDeadlineSeconds: 600 }, status: { phase: 'Failed' } },
          ),
        ]),
      },
    ],
  }),
});
