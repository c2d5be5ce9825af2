import { defineCause } from '../../signals/cause.ts';
import { crashed, initCrashed, outOfMemory } from './examples.ts';
import { tellOverLimit } from './memory.ts';

/** An init container was killed at its memory limit. */
export const oomInit = defineCause({
  id: 'crash/oom-init',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'critical',
  heals: 'no',
  parent: 'crash/oom-limit',
  debug: { way: 'none' },
  docs: '/tasks/configure-pod-container/assign-memory-resource/',
  summary: 'An init container used more memory than its limit, so the Pod never gets to its main containers.',
  find: (signal) => (signal.by === 'oom' && signal.role === 'init' ? signal : undefined),
  tell: tellOverLimit,
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
