import { defineCause } from '../../signals/cause.ts';
import { crashed } from '../crash/examples.ts';
import { setResource } from '../remedies.ts';

/** Its memory limit is too small to start anything. */
export const memoryLimitTooSmall = defineCause({
  id: 'start/memory-limit-too-small',
  on: 'start-failed',
  scope: 'container',
  stage: 'start',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/tasks/configure-pod-container/assign-memory-resource/',
  summary:
    'The memory limit is so small, or so full already, that not even the process that starts the container fits.',
  find: (signal) => (signal.error.fault === 'memory' ? signal : undefined),
  tell({ container, error, limit, memoryMounts }, about) {
    const text = limit?.text ?? '';
    const inMemory =
      memoryMounts.length > 0
        ? ` Files in ${memoryMounts.join(', ')} are kept in memory, count against the limit and stay until the Pod is deleted.`
        : '';
    const milli = text.endsWith('m') ? ` The unit m is a thousandth of a byte; Mi was meant, most likely.` : '';
    return {
      title: `${container} cannot be started within its memory limit${text === '' ? '' : ` of ${text}`}`,
      why: `The kernel killed the starting process for memory.${milli}${inMemory} The runtime says: ${error.said}`,
      certainty: 'certain',
      settles: 'Give it a larger limit and see it start.',
      remedies: [setResource(about, container, 'memory', '<amount>')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'a limit of 1Mi',
        snapshot: crashed({
          exitCode: 128,
          reason: 'StartError',
          started: 2000000000,
          message:
            'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: container init was OOM-killed (memory limit too low?): unknown',
          container: { resources: { limits: { memory: '1Mi' } } },
        }),
      },
    ],
    misses: [
      {
        says: 'the command is not there',
        snapshot: crashed({
          exitCode: 128,
          reason: 'StartError',
          started: 2000000000,
          message:
            'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "run-worker": executable file not found in $PATH: unknown',
        }),
      },
    ],
  }),
});
