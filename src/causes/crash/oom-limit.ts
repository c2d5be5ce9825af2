import { crashed, killed, outOfMemory } from './examples.ts';
import { defineOverLimit } from './memory.ts';

/** The kernel killed it at its own memory limit. */
export const oomLimit = defineOverLimit({
  id: 'crash/oom-limit',
  fits: ({ run }) => run.exitCode === 137,
  docs: '/tasks/configure-pod-container/assign-memory-resource/',
  summary:
    'The container used more memory than its limit, so the kernel killed it; the crash loop is only what follows.',
  examples: () => ({
    hits: [
      { says: 'killed at its limit, in a crash loop', snapshot: crashed(outOfMemory) },
      {
        says: 'killed seconds ago, it runs again',
        snapshot: crashed({ ...outOfMemory, restarts: 1, runningFor: 20, finished: 21, started: 47 }),
      },
      {
        says: 'memory first, then the probe of a dead process',
        snapshot: crashed({
          ...outOfMemory,
          events: [killed('Container app failed liveness probe, will be restarted', 39)],
        }),
      },
    ],
    misses: [
      {
        says: 'a container without a limit cannot be over it',
        snapshot: crashed({ exitCode: 137, reason: 'OOMKilled' }),
      },
      {
        says: 'exit code 137 alone says nothing of memory',
        snapshot: crashed({ exitCode: 137, container: { resources: { limits: { memory: '64Mi' } } } }),
      },
    ],
  }),
});
