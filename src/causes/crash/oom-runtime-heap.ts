import { defineCause } from '../../signals/cause.ts';
import { advise } from '../remedies.ts';
import { who } from './wording.ts';
import { crashed, saying, sayingBeforeOom, sayingInPassing } from './examples.ts';
import { speaksOf, tellLine } from './log-telling.ts';

/** The language runtime ran out of its own heap. */
export const oomRuntimeHeap = defineCause({
  id: 'crash/oom-runtime-heap',
  on: 'log-line',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/abort',
  debug: { way: 'none' },
  summary:
    "The language runtime reached its own heap limit and gave up; the container's memory limit was not the one that was hit.",
  find: (signal) => speaksOf(signal, 'heap'),
  tell: (seen, about) =>
    tellLine(seen, about, {
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
    misses: [
      {
        says: 'the same words as information are no fault',
        snapshot: sayingInPassing('java.lang.OutOfMemoryError: Java heap space'),
      },
      {
        says: 'the kernel killed it at its memory limit, whatever it said before',
        snapshot: sayingBeforeOom('java.lang.OutOfMemoryError: Java heap space'),
      },
    ],
  }),
});
