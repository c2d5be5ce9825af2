import { defineCause } from '../../signals/cause.ts';
import { crashed, initCrashed, outOfMemory } from './examples.ts';
import { tellOverLimit } from './memory.ts';

/** A sidecar was killed at its memory limit. */
export const oomSidecar = defineCause({
  id: 'crash/oom-sidecar',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'critical',
  heals: 'no',
  parent: 'crash/oom-limit',
  debug: { way: 'none' },
  docs: '/tasks/configure-pod-container/assign-memory-resource/',
  summary:
    'A sidecar (an init container that is always restarted) used more memory than its limit, not the main container.',
  find: (signal) => (signal.by === 'oom' && signal.role === 'sidecar' ? signal : undefined),
  tell: tellOverLimit,
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
