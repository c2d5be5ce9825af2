import { ago, examplePod } from '../../../src/causes/example.ts';
import type { ApiObject, ContainerStatus, Pod } from '../../../src/model/wire.ts';

export const day = 86_400;
export type Terminated = NonNullable<NonNullable<ContainerStatus['lastState']>['terminated']>;

export const readySince = (seconds: number): NonNullable<Pod['status']> => ({
  conditions: [
    { type: 'Ready', status: 'True', lastTransitionTime: ago(seconds) },
    { type: 'ContainersReady', status: 'True', lastTransitionTime: ago(seconds) },
  ],
});

export const unready: NonNullable<Pod['status']> = {
  conditions: [
    { type: 'Ready', status: 'False', reason: 'ContainersNotReady', lastTransitionTime: ago(40) },
    { type: 'ContainersReady', status: 'False', reason: 'ContainersNotReady', lastTransitionTime: ago(40) },
  ],
};

const old: NonNullable<Pod['metadata']> = { creationTimestamp: ago(40 * day) };

/** Runs and is ready for so many days; ended once before, in this way. */
export function recovered(days: number, restarts: number, end: Terminated): ApiObject {
  const at = ago(days * day);
  return examplePod(
    {
      status: {
        ready: true,
        started: true,
        restartCount: restarts,
        state: { running: { startedAt: at } },
        lastState: { terminated: { startedAt: ago((days + 1) * day), finishedAt: at, ...end } },
      },
    },
    { metadata: { ...podMetadata(), ...old }, status: readySince(days * day) },
  );
}

export function podMetadata(): NonNullable<Pod['metadata']> {
  return examplePod({}).metadata ?? {};
}

/** In a crash loop; the last run took 20 s and ended half a minute ago in this way. */
export function crashed(
  end: Terminated,
  more: { readonly spec?: object; readonly container?: string } = {},
): ApiObject {
  return examplePod(
    {
      spec: { ...(more.container ? { name: more.container } : {}), ...more.spec },
      status: {
        restartCount: 5,
        state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 2m40s restarting failed container' } },
        lastState: { terminated: { startedAt: ago(50), finishedAt: ago(30), ...end } },
      },
    },
    { status: unready },
  );
}

export const probe = { httpGet: { path: '/live', port: 8080 }, periodSeconds: 10, failureThreshold: 3 };
export const limited = { resources: { limits: { memory: '64Mi' } } };

/** As the scheduler writes it: eventTime and series, no count and no old timestamps. */
export function scheduling(note: string, firstSeconds: number, seconds: number): ApiObject {
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `web.${seconds}`, namespace: 'shop', uid: `uid-scheduling-${seconds}` },
    type: 'Warning',
    reason: 'FailedScheduling',
    message: note,
    eventTime: ago(firstSeconds),
    firstTimestamp: null,
    lastTimestamp: null,
    series: { count: 4, lastObservedTime: ago(seconds) },
    reportingComponent: 'default-scheduler',
    involvedObject: { kind: 'Pod', name: 'web-7d9f-x2k9p', namespace: 'shop', uid: 'uid-web-7d9f-x2k9p' },
  } as ApiObject;
}
