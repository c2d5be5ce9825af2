import { advise } from '../remedies.ts';
import { who } from './wording.ts';
import { crashed, noFaultIn, saying } from './examples.ts';
import { defineLogFault } from './log-telling.ts';

/** The language runtime ran out of its own heap. */
export const oomRuntimeHeap = defineLogFault({
  id: 'crash/oom-runtime-heap',
  kind: 'heap',
  parent: 'crash/abort',
  debug: { way: 'none' },
  summary:
    "The language runtime reached its own heap limit and gave up; the container's memory limit was not the one that was hit.",
  words: (seen) => ({
    title: `${who(seen)} ran out of heap: ${seen.line}`,
    why: `The heap limit is the runtime's own (-Xmx, --max-old-space-size)${seen.limit ? `; the container may use ${seen.limit.text}` : ''}.`,
    settles: "Compare the heap setting with the container's memory limit.",
    remedies: [advise('give the runtime a larger heap, within the memory limit, or find what fills it')],
  }),
  examples: () => ({
    hits: [
      {
        says: 'Java throws OutOfMemoryError',
        snapshot: saying('Exception in thread "main" java.lang.OutOfMemoryError: Java heap space'),
      },
      {
        says: 'Node aborts',
        snapshot: crashed({
          exitCode: 134,
          log: 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
        }),
      },
    ],
    misses: noFaultIn('java.lang.OutOfMemoryError: Java heap space'),
  }),
});
