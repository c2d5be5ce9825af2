import type { Snapshot } from '../../model/snapshot.ts';
import { ago, exampleEvent, exampleSnapshot } from '../example.ts';

/** CronJob `shop/nightly` with one event of its controller. */
export function exampleCronJob(reason: string, message: string, spec: object = {}): Snapshot {
  const job = {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: 'nightly', namespace: 'shop', uid: 'uid-nightly', creationTimestamp: ago(864_000) },
    spec: { schedule: '*/5 * * * *', concurrencyPolicy: 'Forbid', suspend: false, ...spec },
    status: {},
  };
  const event = exampleEvent(reason, message, {
    component: 'cronjob-controller',
    count: 9,
    about: { kind: 'CronJob', name: 'nightly', uid: 'uid-nightly' },
  });
  return exampleSnapshot([job, event]);
}

/** The same that missed a start. */
export function exampleMissedStart(): Snapshot {
  return exampleCronJob('MissSchedule', 'Missed scheduled time to start a job: Sun, 01 Mar 2026 02:00:00 +0000');
}

/** `shop/nightly` as the subject of an example. */
export const theCronJob = { kind: 'CronJob', name: 'nightly' } as const;
