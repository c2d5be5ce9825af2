import { registries } from '../boot/registries.ts';
import type { Scenario } from '../runner/scenario.ts';
import { cronJob, deployment, faulty, job, podSpec, statefulSet, well } from './manifests.ts';

const failing = faulty(['log importing 2025-03', 'err ERROR: column "amount" is not a number', 'exit 1']);

/** Workloads whose own outcome has its root in their Pods. */
export const workloadScenarios: readonly Scenario[] = [
  {
    name: 'job-backoff-limit',
    summary: 'a Job gives up after its Pods failed',
    chosen: true,
    objects: [job('import', podSpec(failing))],
    shows: ['BackoffLimitExceeded'],
    expect: {
      kind: 'fault',
      ids: ['crash/app-error', 'job/backoff-limit'],
      beside: ['crash/terminal'],
      texts: ['amount'],
    },
  },
  {
    name: 'job-deadline',
    summary: 'a Job runs out of time',
    chosen: true,
    objects: [job('report', podSpec(faulty(['log working', 'hang'])), { activeDeadlineSeconds: 8 })],
    shows: ['Failed=True/DeadlineExceeded'],
    expect: { kind: 'fault', ids: ['job/deadline'], texts: ['8 s|8s|deadline'] },
  },
  {
    name: 'cronjob-failing',
    summary: "a CronJob's Jobs fail",
    chosen: true,
    objects: [cronJob('nightly', podSpec(failing))],
    shows: ['BackoffLimitExceeded'],
    expect: { kind: 'fault', ids: ['crash/app-error', 'job/backoff-limit'], texts: ['amount'] },
    seconds: 180,
  },
  {
    name: 'statefulset-blocked',
    summary: 'the first Pod of a StatefulSet fails and holds up the others',
    chosen: true,
    objects: [
      statefulSet('store', podSpec(faulty(['hang'], { envFrom: [{ secretRef: { name: 'store-login' } }] })), {
        replicas: 3,
      }),
    ],
    shows: ['waiting=CreateContainerConfigError', 'secret "store-login" not found'],
    expect: {
      kind: 'fault',
      ids: ['config/secret-missing'],
      beside: ['creation/statefulset-blocked-by-predecessor'],
      texts: ['store-login'],
    },
  },
  {
    name: 'rollout-stuck',
    summary: 'a rollout stops at an image that does not exist; the old Pods serve on',
    chosen: true,
    objects: [deployment('cart', podSpec(well()), { replicas: 2, progressDeadlineSeconds: 20 })],
    acts: [
      {
        after: 'readyReplicas=2',
        actions: [
          {
            kind: 'apply',
            objects: [
              deployment('cart', podSpec(well({ image: `${registries.open.host}/faulty:2-rc1` })), {
                replicas: 2,
                progressDeadlineSeconds: 20,
              }),
            ],
          },
        ],
      },
    ],
    shows: ['ProgressDeadlineExceeded', 'waiting=ImagePullBackOff'],
    expect: {
      kind: 'fault',
      ids: ['image/not-found'],
      beside: ['rollout/progress-deadline'],
      texts: ['faulty:2-rc1'],
    },
  },
  {
    name: 'rollout-not-ready',
    summary: 'a rollout stops because the new Pods do not get ready',
    chosen: false,
    objects: [
      deployment('cart', podSpec(well({ readinessProbe: { httpGet: { path: '/', port: 8081 }, periodSeconds: 1 } })), {
        progressDeadlineSeconds: 10,
      }),
    ],
    shows: ['ProgressDeadlineExceeded'],
    expect: {
      kind: 'fault',
      ids: ['probes/wrong-port', 'probes/connection-refused'],
      beside: ['rollout/progress-deadline'],
      texts: ['8081'],
    },
  },
];
