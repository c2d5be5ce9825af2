import { crashed, outOfMemory } from './examples.ts';
import { defineOverLimit } from './memory.ts';

/** The kernel killed it at the memory limit of its Pod. */
export const oomPodLevel = defineOverLimit({
  id: 'crash/oom-pod-level',
  parent: 'crash/oom-limit',
  fits: ({ limit }) => limit?.of === 'pod',
  docs: '/concepts/configuration/manage-resources-containers/',
  summary:
    'All containers of the Pod together reached the memory limit of the Pod, and the kernel killed this one, which has no limit of its own.',
  examples: () => ({
    hits: [
      {
        says: 'only the Pod has a limit',
        snapshot: crashed({ exitCode: 137, reason: 'OOMKilled', spec: { resources: { limits: { memory: '1Gi' } } } }),
      },
    ],
    misses: [{ says: 'the container has a limit of its own', snapshot: crashed(outOfMemory) }],
  }),
});
