import type { Pod, Probe } from '../../model/wire.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { ago, exampleEvent, examplePod, exampleSnapshot } from '../example.ts';

/** What an example of a failing probe varies. */
export interface ProbeExample {
  readonly probe?: Probe;
  readonly type?: 'readiness' | 'liveness' | 'startup';
  readonly message: string;
  readonly count?: number;
  readonly log?: string;
  readonly ports?: readonly number[];
  /** Killed over the probe and waiting for its next start. */
  readonly killed?: boolean;
  /** Ready now; the failure is so many seconds old. */
  readonly readyAfter?: number;
  readonly restartPolicy?: string;
}

/** A Pod whose container runs for five minutes and fails a probe on :8080/healthz, unless told otherwise. */
export function probeExample(example: ProbeExample): Snapshot {
  const { type = 'readiness', message, count = 30, log, killed = false, readyAfter } = example;
  const probe: Probe = example.probe ?? {
    httpGet: { path: '/healthz', port: 8080 },
    periodSeconds: 10,
    failureThreshold: 3,
  };
  const ready = readyAfter !== undefined;
  const pod: Pod = examplePod(
    {
      spec: { ports: (example.ports ?? [8080]).map((containerPort) => ({ containerPort })), [`${type}Probe`]: probe },
      status: killed
        ? {
            restartCount: 4,
            state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 1m20s restarting failed container' } },
            lastState: { terminated: { exitCode: 137, reason: 'Error', startedAt: ago(62), finishedAt: ago(30) } },
          }
        : { ready, started: type !== 'startup', state: { running: { startedAt: ago(300) } } },
    },
    {
      status: {
        conditions: [
          { type: 'Ready', status: ready ? 'True' : 'False', lastTransitionTime: ago(ready ? 200 : 598) },
          { type: 'ContainersReady', status: ready ? 'True' : 'False', lastTransitionTime: ago(ready ? 200 : 598) },
        ],
      },
    },
  );
  const seconds = readyAfter ?? (killed ? 31 : 5);
  const events = [exampleEvent('Unhealthy', message, { container: 'app', count, seconds, firstSeconds: 290 })];
  if (killed) {
    const text = `Container app failed ${type} probe, will be restarted`;
    events.push(exampleEvent('Killing', text, { type: 'Normal', container: 'app', seconds: 31, count: 4 }));
  }
  const logs =
    log === undefined
      ? []
      : [{ namespace: 'shop', pod: 'web-7d9f-x2k9p', container: 'app', previous: killed, text: log }];
  return exampleSnapshot([pod, ...events], { logs });
}
