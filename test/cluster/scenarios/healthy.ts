import type { Scenario } from '../runner/scenario.ts';
import { deployment, faulty, job, object, podSpec, stateMount, stateVolume, well } from './manifests.ts';

const mounted = { volumeMounts: [stateMount] };
const volumes = { volumes: [stateVolume] };

/** Workloads that are well, or are well again: whoever calls them sick is wrong. */
export const healthyScenarios: readonly Scenario[] = [
  {
    name: 'well',
    summary: 'simply runs',
    chosen: true,
    objects: [deployment('cart', podSpec(well()), { replicas: 2 })],
    shows: ['readyReplicas=2'],
    expect: { kind: 'healthy' },
  },
  {
    name: 'job-done',
    summary: 'a Job that is done',
    chosen: true,
    objects: [job('report', podSpec(faulty(['log written', 'exit 0'])))],
    shows: ['Complete=True'],
    expect: { kind: 'healthy' },
  },
  {
    name: 'recovered-crash',
    summary: 'crashed once and runs since',
    chosen: true,
    objects: [
      deployment(
        'cart',
        podSpec(well({ args: ['once /state/crashed exit 1', 'http :8080 200', 'hang'], ...mounted }), volumes),
      ),
    ],
    shows: ['restarts=1', 'ready=true', 'last terminated=Error/1'],
    expect: { kind: 'healthy' },
  },
  {
    name: 'recovered-oom',
    summary: 'was killed for memory once and runs since',
    chosen: true,
    objects: [
      deployment(
        'cart',
        podSpec(
          well({
            args: ['once /state/killed alloc 256 128', 'http :8080 200', 'hang'],
            resources: { limits: { memory: '64Mi' } },
            ...mounted,
          }),
          volumes,
        ),
      ),
    ],
    shows: ['restarts=1', 'ready=true', 'last terminated=OOMKilled'],
    expect: { kind: 'healthy' },
  },
  {
    name: 'slow-start',
    summary: 'took its time to start, within the startup budget',
    chosen: true,
    objects: [
      deployment(
        'cart',
        podSpec(
          well({
            args: ['http-after 6s :8080 200', 'hang'],
            startupProbe: { httpGet: { path: '/', port: 8080 }, periodSeconds: 1, failureThreshold: 60 },
          }),
        ),
      ),
    ],
    shows: ['Startup probe failed', 'readyReplicas=1'],
    expect: { kind: 'healthy' },
  },
  {
    name: 'recovered-config',
    summary: 'its ConfigMap came late',
    chosen: true,
    objects: [deployment('cart', podSpec(well({ envFrom: [{ configMapRef: { name: 'late' } }] })))],
    acts: [
      {
        after: 'waiting=CreateContainerConfigError',
        actions: [{ kind: 'apply', objects: [object('ConfigMap', 'late', { data: { A: 'b' } })] }],
      },
    ],
    shows: ['configmap "late" not found', 'readyReplicas=1'],
    expect: { kind: 'healthy' },
    seconds: 150,
  },
  {
    name: 'rolled-out',
    summary: 'a rollout that went well',
    chosen: false,
    objects: [deployment('cart', podSpec(well()), { replicas: 2 })],
    acts: [
      {
        after: 'readyReplicas=2',
        actions: [
          {
            kind: 'apply',
            objects: [deployment('cart', podSpec(well({ env: [{ name: 'V', value: '2' }] })), { replicas: 2 })],
          },
        ],
      },
    ],
    shows: ['has successfully progressed', 'Scaled down replica set', 'from 1 to 0', 'readyReplicas=2'],
    expect: { kind: 'healthy' },
  },
  {
    name: 'sidecar-well',
    summary: 'a native sidecar that runs beside the main container',
    chosen: false,
    objects: [
      deployment(
        'cart',
        podSpec(well(), {
          initContainers: [
            faulty(['log prepared'], { name: 'prepare' }),
            faulty(['log relaying', 'hang'], { name: 'relay', restartPolicy: 'Always' }),
          ],
        }),
      ),
    ],
    shows: ['readyReplicas=1'],
    expect: { kind: 'healthy' },
  },
  {
    name: 'job-second-try',
    summary: 'a Job whose first Pod failed and whose second one did it',
    chosen: false,
    objects: [
      job(
        'report',
        podSpec(faulty(['once /state/tried exit 1', 'log written'], mounted), {
          restartPolicy: 'OnFailure',
          ...volumes,
        }),
        // A restart in place counts as a failure too.
        { backoffLimit: 3 },
      ),
    ],
    shows: ['Complete=True', 'restarts=1'],
    expect: { kind: 'healthy' },
  },
];
