import type { Snapshot } from '../../model/snapshot.ts';
import type { Example } from '../../signals/cause.ts';
import type { ApiObject, Container, ContainerTerminated, CoreEvent, Pod } from '../../model/wire.ts';
import { ago, exampleEvent, exampleLog, examplePod, exampleSnapshot } from '../example.ts';

/** How an example's container ended. Times are seconds before the example's instant. */
export interface ExampleEnd {
  readonly exitCode?: number;
  readonly reason?: string;
  readonly message?: string;
  readonly started?: number;
  readonly finished?: number;
  readonly restarts?: number;
  readonly container?: Container;
  readonly spec?: Pod['spec'];
  readonly status?: Pod['status'];
  readonly metadata?: Pod['metadata'];
  /** It runs again since so many seconds, and is ready. */
  readonly runningFor?: number;
  /** Log of the run that ended; none = unknown. */
  readonly log?: string;
  readonly events?: readonly (CoreEvent & ApiObject)[];
  readonly objects?: readonly ApiObject[];
}

/** A snapshot of a Pod whose container `app` ended like this, ran for 20 s and waits in CrashLoopBackOff unless told otherwise. */
export function crashed(end: ExampleEnd): Snapshot {
  const restarts = end.restarts ?? 4;
  const running = end.runningFor;
  const pod = examplePod(
    {
      ...(end.container ? { spec: end.container } : {}),
      status: {
        restartCount: restarts,
        ready: running !== undefined,
        state:
          running === undefined
            ? { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 1m20s restarting failed container=app' } }
            : { running: { startedAt: ago(running) } },
        lastState: { terminated: terminated(end) },
      },
    },
    {
      ...(end.spec ? { spec: end.spec } : {}),
      ...(end.metadata ? { metadata: end.metadata } : {}),
      status: {
        conditions: [
          { type: 'Ready', status: running === undefined ? 'False' : 'True', lastTransitionTime: ago(running ?? 40) },
        ],
        ...end.status,
      },
    },
  );
  return exampleSnapshot([pod, ...(end.events ?? []), ...(end.objects ?? [])], {
    ...(end.log === undefined ? {} : { logs: [exampleLog('app', true, end.log)] }),
  });
}

/** How a run is written down in a status. */
export function terminated(end: ExampleEnd): ContainerTerminated {
  const exitCode = end.exitCode ?? 1;
  return {
    exitCode,
    reason: end.reason ?? (exitCode === 0 ? 'Completed' : 'Error'),
    startedAt: ago(end.started ?? 60),
    finishedAt: ago(end.finished ?? 40),
    ...(end.message === undefined ? {} : { message: end.message }),
  };
}

/** A snapshot of a program that crashed with this log. */
export function saying(log: string, end: ExampleEnd = {}): Snapshot {
  return crashed({ ...end, log });
}

/** The same words as information, and another reason to end: business text is no fault. */
export function sayingInPassing(line: string): Snapshot {
  return crashed({ log: `2026-03-01 02:59:10 INFO ${line}\n2026-03-01 02:59:20 FATAL worker pool is gone\n` });
}

/** The same words before the kernel killed the container at its memory limit. */
export function sayingBeforeOom(line: string): Snapshot {
  return crashed({
    exitCode: 137,
    reason: 'OOMKilled',
    container: { resources: { limits: { memory: '64Mi' } } },
    log: `${line}\n`,
  });
}

/** Words of a fault where they are none: said in passing, and before the kernel's kill. */
export function noFaultIn(line: string): readonly Example[] {
  return [
    { says: 'the same words as information are no fault', snapshot: sayingInPassing(line) },
    {
      says: 'the kernel killed it at its memory limit, whatever it said before',
      snapshot: sayingBeforeOom(line),
    },
  ];
}

/** The kubelet's Killing event of `app`, beside the end of its run. */
export function killed(message: string, seconds = 41): CoreEvent & ApiObject {
  return exampleEvent('Killing', message, { type: 'Normal', seconds, container: 'app' });
}

/** The same program, crashed for memory at its limit. */
export const outOfMemory: ExampleEnd = {
  exitCode: 137,
  reason: 'OOMKilled',
  container: { resources: { limits: { memory: '64Mi' } } },
};

/** How an example's init container ended, and what became of it. */
export interface ExampleInitEnd extends ExampleEnd {
  /** It is over and not started again; otherwise it waits in CrashLoopBackOff after three restarts. */
  readonly state?: 'terminated';
  /** The Pod went on to its main containers; otherwise it waits for this one. */
  readonly initialized?: boolean;
}

/** A snapshot of a Pod with one init container (or sidecar) that ended like this. */
export function initCrashed(init: Container, end: ExampleInitEnd = {}): Snapshot {
  const initialized = end.initialized ?? false;
  const pod = examplePod(
    {
      status: initialized
        ? { ready: true, state: { running: { startedAt: ago(30) } } }
        : { state: { waiting: { reason: 'PodInitializing' } } },
    },
    {
      init: [
        {
          spec: init,
          status:
            end.state === 'terminated'
              ? { restartCount: 0, state: { terminated: terminated(end) } }
              : {
                  restartCount: 3,
                  state: { waiting: { reason: 'CrashLoopBackOff' } },
                  lastState: { terminated: terminated(end) },
                },
        },
      ],
      status: {
        phase: initialized ? 'Running' : 'Pending',
        conditions: [{ type: 'Initialized', status: initialized ? 'True' : 'False', lastTransitionTime: ago(40) }],
      },
    },
  );
  return exampleSnapshot([pod], {
    ...(end.log === undefined ? {} : { logs: [exampleLog(init.name ?? 'init-0', true, end.log)] }),
  });
}
