import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { saying, sayingBeforeOom, sayingInPassing } from './examples.ts';
import { speaksOf, tellLine } from './log-telling.ts';
import { who } from './wording.ts';

/** It may start no more threads or processes. */
export const pidLimit = defineCause({
  id: 'crash/pid-limit',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'maybe',
  parent: 'crash/app-error',
  debug: { way: 'none' },
  docs: '/concepts/policy/pid-limiting/',
  summary:
    'The program cannot start another thread or process: the process ids that its Pod or its node allows are used up.',
  find: (signal) => speaksOf(signal, 'threads'),
  tell: (seen, about) =>
    tellLine(seen, about, {
      title: `${who(seen)} cannot start another thread or process: ${seen.line}`,
      why: 'Threads count as processes against podPidsLimit of the kubelet and against the limit of the node. It is not memory, whatever the wording.',
      settles: 'Compare pids.current with pids.max in the cgroup of the Pod.',
      remedies: [
        advise('start fewer threads: a smaller pool, or fewer CPUs seen by the runtime'),
        advise('raise podPidsLimit of the kubelet', 'platform'),
      ],
    }),
  examples: () => ({
    hits: [
      {
        says: 'Java cannot start a thread, and calls that memory',
        snapshot: saying(
          'Exception in thread "main" java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory or process/resource limits reached',
        ),
      },
      { says: 'a shell cannot fork', snapshot: saying('sh: fork: retry: Resource temporarily unavailable') },
    ],
    misses: [
      {
        says: 'the heap of Java is full',
        snapshot: saying('Exception in thread "main" java.lang.OutOfMemoryError: Java heap space'),
      },
      {
        says: 'the same words as information are no fault',
        snapshot: sayingInPassing("RuntimeError: can't start new thread"),
      },
      {
        says: 'the kernel killed it at its memory limit, whatever it said before',
        snapshot: sayingBeforeOom("RuntimeError: can't start new thread"),
      },
    ],
  }),
});
