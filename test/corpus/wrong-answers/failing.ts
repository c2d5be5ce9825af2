import { ago, exampleEvent, exampleLog, examplePod, exampleSnapshot } from '../../../src/causes/example.ts';
import { crashed, limited, probe, scheduling, unready } from './builders.ts';
import type { WrongAnswer } from './wrong-answer.ts';

/** Something is wrong, and it is not what it looks like. */
export const failing: readonly WrongAnswer[] = [
  {
    id: 'W3',
    says: 'exit 137 after the liveness probe is not a lack of memory',
    snapshot: exampleSnapshot([
      crashed({ exitCode: 137, reason: 'Error' }, { spec: { livenessProbe: probe, ...limited } }),
      exampleEvent('Killing', 'Container app failed liveness probe, will be restarted', {
        type: 'Normal',
        container: 'app',
        seconds: 31,
      }),
    ]),
    right: ['crash/liveness-killed'],
    names: ['liveness'],
  },
  {
    id: 'W4',
    says: 'exit 137 without any word of who sent it is not a lack of memory',
    snapshot: exampleSnapshot([crashed({ exitCode: 137, reason: 'Error' }, { spec: limited })]),
    right: ['crash/sigkill-unexplained', 'unknown/insufficient-evidence'],
    also: ({ findings }) => findings[0]?.certainty !== 'certain',
  },
  {
    id: 'W5',
    says: 'killed for memory although the exit code is 143',
    snapshot: exampleSnapshot([crashed({ exitCode: 143, reason: 'OOMKilled' }, { spec: limited })]),
    right: ['crash/oom-limit', 'crash/oom-child'],
    names: ['OOMKilled'],
  },
  {
    id: 'W6',
    says: 'without a limit of its own it cannot have passed that',
    snapshot: exampleSnapshot([crashed({ exitCode: 137, reason: 'OOMKilled' })]),
    right: ['crash/oom-node', 'crash/oom-pod-level'],
  },
  {
    id: 'W7',
    says: 'of two containers with liveness probes the second is the one that is killed',
    snapshot: exampleSnapshot([
      examplePod(
        { spec: { livenessProbe: probe }, status: { ready: true, state: { running: { startedAt: ago(590) } } } },
        {
          status: unready,
          also: [
            {
              spec: { name: 'sidecar', livenessProbe: probe },
              status: {
                restartCount: 4,
                state: { waiting: { reason: 'CrashLoopBackOff' } },
                lastState: { terminated: { exitCode: 137, reason: 'Error', startedAt: ago(70), finishedAt: ago(30) } },
              },
            },
          ],
        },
      ),
      exampleEvent('Killing', 'Container sidecar failed liveness probe, will be restarted', {
        type: 'Normal',
        container: 'sidecar',
        seconds: 31,
      }),
    ]),
    right: ['crash/liveness-killed'],
    also: ({ findings }) => findings[0]?.container === 'sidecar',
  },
  {
    id: 'W8',
    says: 'a program that exits by itself is not killed by the liveness probe that it happens to have',
    snapshot: exampleSnapshot([crashed({ exitCode: 1, reason: 'Error' }, { spec: { livenessProbe: probe } })], {
      logs: [exampleLog('app', true, 'loading\nError: cannot parse settings: unexpected token\n')],
    }),
    right: ['crash/app-error', 'crash/config'],
    also: ({ findings }) => findings.every(({ id }) => id !== 'crash/liveness-killed'),
  },
  {
    id: 'W10',
    says: 'the line of the log that decides is named',
    snapshot: exampleSnapshot([crashed({ exitCode: 1, reason: 'Error' })], {
      logs: [
        exampleLog(
          'app',
          true,
          'starting\nTraceback (most recent call last):\n  File "/app/main.py", line 3, in <module>\n    total = price / count\nZeroDivisionError: division by zero\n',
        ),
      ],
    }),
    // An exception that nobody caught refines the error of a program.
    right: ['crash/app-error', 'crash/panic'],
    names: ['ZeroDivisionError'],
  },
  {
    id: 'W13',
    says: 'the first init container fails, and the second only waits for it',
    snapshot: exampleSnapshot([
      examplePod(
        { status: { state: { waiting: { reason: 'PodInitializing' } } } },
        {
          status: { phase: 'Pending', ...unready },
          init: [
            {
              spec: { name: 'migrate' },
              status: {
                restartCount: 4,
                state: { waiting: { reason: 'CrashLoopBackOff' } },
                lastState: { terminated: { exitCode: 3, reason: 'Error', startedAt: ago(40), finishedAt: ago(35) } },
              },
            },
            { spec: { name: 'warm-up' }, status: { state: { waiting: { reason: 'PodInitializing' } } } },
          ],
        },
      ),
    ]),
    right: ['init/failed', 'crash/no-logs', 'crash/app-error'],
    also: ({ findings }) =>
      findings.filter(({ role }) => role === 'root').every((each) => each.container === 'migrate'),
  },
  {
    id: 'W15',
    says: 'Pending with a node is not a matter of scheduling',
    snapshot: exampleSnapshot([
      examplePod(
        {
          status: {
            state: {
              waiting: {
                reason: 'ImagePullBackOff',
                message:
                  'Back-off pulling image "registry.example/shop/web:1.4": ErrImagePull: rpc error: code = NotFound desc = failed to resolve image: registry.example/shop/web:1.4: not found',
              },
            },
          },
        },
        { status: { phase: 'Pending', conditions: [{ type: 'PodScheduled', status: 'True' }] } },
      ),
      exampleEvent('FailedScheduling', '0/3 nodes are available: 3 Insufficient cpu.', {
        seconds: 590,
        component: 'default-scheduler',
      }),
    ]),
    right: ['image/not-found'],
  },
  {
    id: 'W21',
    says: 'the newest of two events that carry only eventTime and a series',
    snapshot: exampleSnapshot([
      examplePod({}, { spec: { nodeName: '' }, status: { phase: 'Pending', containerStatuses: [], conditions: [] } }),
      scheduling('0/2 nodes are available: 2 Insufficient memory.', 500, 300),
      scheduling('0/2 nodes are available: 2 Insufficient cpu.', 200, 10),
    ]),
    right: ['scheduling/insufficient-cpu', 'scheduling/request-too-large'],
    names: ['cpu'],
  },
  {
    id: 'W27',
    says: 'a loop of lacking memory is one cause, and the loop its effect',
    snapshot: exampleSnapshot([crashed({ exitCode: 137, reason: 'OOMKilled' }, { spec: limited })]),
    right: ['crash/oom-limit'],
    names: ['64Mi'],
    also: ({ findings }) =>
      findings.filter(({ role }) => role === 'root').length === 1 &&
      findings[0]?.chain.at(-1) === 'symptom/crash-loop-back-off',
  },
];
