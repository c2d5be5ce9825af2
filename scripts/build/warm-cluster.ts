import { exampleEvent, exampleLog, examplePod, exampleSnapshot, ago, exampleNow } from '../../src/causes/example.ts';
import type { WarmCluster } from './warm-server.ts';

const log = exampleLog('app', true, 'starting\nError: cannot open /etc/settings.yaml: permission denied\n').text;

/** Pods in the states that people meet most: well, out of memory, without an image, without a node. Times are near the clock's. */
export function warmCluster(now: number): WarmCluster {
  const { objects } = exampleSnapshot([
    examplePod(
      { status: { ready: true, started: true, state: { running: { startedAt: ago(500) } } } },
      { name: 'well', status: { conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: ago(490) }] } },
    ),
    examplePod(
      {
        spec: { resources: { limits: { memory: '64Mi' } } },
        status: {
          restartCount: 4,
          state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 1m20s restarting failed container' } },
          lastState: { terminated: { exitCode: 137, reason: 'OOMKilled', startedAt: ago(50), finishedAt: ago(30) } },
        },
      },
      { name: 'hungry' },
    ),
    examplePod(
      { status: { state: { waiting: { reason: 'ImagePullBackOff', message: 'Back-off pulling image "web:1.4"' } } } },
      { name: 'bare', status: { phase: 'Pending' } },
    ),
    examplePod(
      {
        status: {
          restartCount: 4,
          state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 1m20s restarting failed container' } },
          lastState: { terminated: { exitCode: 1, reason: 'Error', startedAt: ago(50), finishedAt: ago(30) } },
        },
      },
      { name: 'broken' },
    ),
    exampleEvent('Failed', 'Failed to pull image "web:1.4": rpc error: code = NotFound desc = web:1.4: not found', {
      container: 'app',
      about: { kind: 'Pod', name: 'bare', uid: 'uid-bare' },
    }),
  ]);
  return { objects: shifted(objects, now - exampleNow), log };
}

/** The same objects at another time. */
function shifted<Value>(value: Value, by: number): Value;
function shifted(value: unknown, by: number): unknown {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) {
    return new Date(Date.parse(value) + by).toISOString().replace(/\.\d+Z$/, 'Z');
  }
  if (Array.isArray(value)) return value.map((each: unknown) => shifted(each, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]: [string, unknown]) => [key, shifted(each, by)]));
}
