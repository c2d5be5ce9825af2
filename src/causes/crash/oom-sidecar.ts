import { crashed, initCrashed, outOfMemory } from './examples.ts';
import { defineOverLimit } from './memory.ts';

/** A sidecar was killed at its memory limit. */
export const oomSidecar = defineOverLimit({
  id: 'crash/oom-sidecar',
  parent: 'crash/oom-limit',
  fits: ({ role }) => role === 'sidecar',
  docs: '/tasks/configure-pod-container/assign-memory-resource/',
  summary:
    'A sidecar (an init container that is always restarted) used more memory than its limit, not the main container.',
  examples: () => ({
    hits: [
      {
        says: 'the proxy beside the main container takes too much',
        snapshot: initCrashed(
          { name: 'proxy', restartPolicy: 'Always', resources: { limits: { memory: '48Mi' } } },
          { exitCode: 137, reason: 'OOMKilled' },
        ),
      },
    ],
    misses: [{ says: 'the main container takes too much', snapshot: crashed(outOfMemory) }],
  }),
});
