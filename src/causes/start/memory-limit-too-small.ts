import { exampleNoSuchCommand, exampleNotStarted } from '../example-start.ts';
import { setResource } from '../remedies.ts';
import { defineStartFault } from './start-fault.ts';

/** Its memory limit is too small to start anything. */
export const memoryLimitTooSmall = defineStartFault({
  id: 'start/memory-limit-too-small',
  fault: 'memory',
  stage: 'start',
  debug: 'none',
  docs: '/tasks/configure-pod-container/assign-memory-resource/',
  summary:
    'The memory limit is so small, or so full already, that not even the process that starts the container fits.',
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
        snapshot: exampleNotStarted('container init was OOM-killed (memory limit too low?): unknown', {
          container: { resources: { limits: { memory: '1Mi' } } },
        }),
      },
    ],
    misses: [{ says: 'the command is not there', snapshot: exampleNoSuchCommand() }],
  }),
});
