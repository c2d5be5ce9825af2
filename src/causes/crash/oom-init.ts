import { crashed, initCrashed, outOfMemory } from './examples.ts';
import { defineOverLimit } from './memory.ts';

/** An init container was killed at its memory limit. */
export const oomInit = defineOverLimit({
  id: 'crash/oom-init',
  parent: 'crash/oom-limit',
  fits: ({ role }) => role === 'init',
  docs: '/tasks/configure-pod-container/assign-memory-resource/',
  summary: 'An init container used more memory than its limit, so the Pod never gets to its main containers.',
  examples: () => ({
    hits: [
      {
        says: 'the first init container takes too much',
        snapshot: initCrashed(
          { name: 'load', resources: { limits: { memory: '48Mi' } } },
          { exitCode: 137, reason: 'OOMKilled' },
        ),
      },
    ],
    misses: [{ says: 'the main container takes too much', snapshot: crashed(outOfMemory) }],
  }),
});
