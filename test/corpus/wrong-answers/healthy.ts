import { ago, exampleEvent, exampleLog, examplePod, exampleSnapshot } from '../../../src/causes/example.ts';
import type { ApiObject } from '../../../src/model/wire.ts';
import { podMetadata, probe, readySince, recovered, unready } from './builders.ts';
import type { WrongAnswer } from './wrong-answer.ts';

/** Nothing is wrong here, whatever it looks like. */
export const healthy: readonly WrongAnswer[] = [
  {
    id: 'W1',
    says: 'running for 30 days after a crash',
    snapshot: exampleSnapshot([recovered(30, 2, { exitCode: 139, reason: 'Error' })]),
    right: 'quiet',
  },
  {
    id: 'W2',
    says: 'killed for memory 20 days ago, and running since',
    snapshot: exampleSnapshot([recovered(20, 1, { exitCode: 137, reason: 'OOMKilled' })]),
    right: 'quiet',
  },
  {
    id: 'W9',
    says: 'a probe that failed 40 minutes ago on a Pod that is ready now',
    snapshot: exampleSnapshot([
      examplePod(
        { spec: { readinessProbe: probe }, status: { ready: true, state: { running: { startedAt: ago(7200) } } } },
        { status: readySince(2390), metadata: { ...podMetadata(), creationTimestamp: ago(7300) } },
      ),
      exampleEvent('Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 503', {
        container: 'app',
        seconds: 2400,
      }),
    ]),
    right: 'quiet',
  },
  {
    id: 'W11',
    says: '"permission denied" in a business message of a healthy program',
    snapshot: exampleSnapshot(
      [
        examplePod(
          { status: { ready: true, started: true, state: { running: { startedAt: ago(500) } } } },
          { status: readySince(490) },
        ),
      ],
      { logs: [exampleLog('app', false, 'INFO user 17 asked for report 4: permission denied by policy\n')] },
    ),
    right: 'quiet',
  },
  {
    id: 'W16',
    says: 'a mount that failed once, before the container started',
    snapshot: exampleSnapshot([
      examplePod(
        { status: { ready: true, started: true, state: { running: { startedAt: ago(500) } } } },
        { status: readySince(490) },
      ),
      exampleEvent('FailedMount', 'MountVolume.SetUp failed for volume "settings" : configmap "settings" not found', {
        seconds: 550,
      }),
    ]),
    right: 'quiet',
  },
  {
    id: 'W20',
    says: 'events of an older Pod of the same name are not evidence',
    snapshot: exampleSnapshot([
      examplePod(
        { status: { ready: true, started: true, state: { running: { startedAt: ago(500) } } } },
        { name: 'db-0', status: readySince(490) },
      ),
      exampleEvent('Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 500', {
        seconds: 20,
        container: 'app',
        about: { kind: 'Pod', name: 'db-0', uid: 'uid-of-the-one-before' },
      }),
    ]),
    right: 'quiet',
  },
  {
    id: 'W22',
    says: 'a failed try of a Job that succeeded later',
    snapshot: exampleSnapshot([
      {
        apiVersion: 'batch/v1',
        kind: 'Job',
        metadata: { name: 'report', namespace: 'shop', uid: 'uid-job', creationTimestamp: ago(900) },
        spec: { backoffLimit: 6, completions: 1, parallelism: 1 },
        status: { succeeded: 1, failed: 1, conditions: [{ type: 'Complete', status: 'True' }] },
      } as ApiObject,
      examplePod(
        {
          status: {
            state: { terminated: { exitCode: 1, reason: 'Error', startedAt: ago(880), finishedAt: ago(870) } },
          },
        },
        {
          name: 'report-a1b2c',
          metadata: {
            name: 'report-a1b2c',
            namespace: 'shop',
            uid: 'uid-report',
            creationTimestamp: ago(890),
            ownerReferences: [
              { apiVersion: 'batch/v1', kind: 'Job', name: 'report', uid: 'uid-job', controller: true },
            ],
          },
          spec: { restartPolicy: 'Never' },
          status: { phase: 'Failed' },
        },
      ),
    ]),
    right: 'quiet',
  },
  {
    id: 'W30',
    says: 'a Pod of a few seconds whose readiness probe has not run yet',
    snapshot: exampleSnapshot([
      examplePod(
        { spec: { readinessProbe: probe }, status: { started: true, state: { running: { startedAt: ago(3) } } } },
        { metadata: { ...podMetadata(), creationTimestamp: ago(5) }, status: { ...unready, startTime: ago(4) } },
      ),
    ]),
    right: 'quiet',
  },
];
