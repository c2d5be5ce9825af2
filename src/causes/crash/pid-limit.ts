import { advise } from '../remedies.ts';
import { noFaultIn, saying } from './examples.ts';
import { defineLogFault } from './log-telling.ts';
import { who } from './wording.ts';

/** It may start no more threads or processes. */
export const pidLimit = defineLogFault({
  id: 'crash/pid-limit',
  kind: 'threads',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/policy/pid-limiting/',
  summary:
    'The program cannot start another thread or process: the process ids that its Pod or its node allows are used up.',
  words: (seen) => ({
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
      ...noFaultIn("RuntimeError: can't start new thread"),
    ],
  }),
});
