import { defineCause } from '../../signals/cause.ts';
import { crashed, outOfMemory } from './examples.ts';
import { tellOverLimit } from './memory.ts';

/** The kernel killed it at the memory limit of its Pod. */
export const oomPodLevel = defineCause({
  id: 'crash/oom-pod-level',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'critical',
  heals: 'no',
  parent: 'crash/oom-limit',
  debug: { way: 'none' },
  docs: '/concepts/configuration/manage-resources-containers/',
  summary:
    'All containers of the Pod together reached the memory limit of the Pod, and the kernel killed this one, which has no limit of its own.',
  find: (signal) => (signal.by === 'oom' && signal.limit?.of === 'pod' ? signal : undefined),
  tell: tellOverLimit,
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
