import { defineCause } from '../../signals/cause.ts';
import { crashed, outOfMemory } from './examples.ts';
import { moreMemory, heapNote } from './memory.ts';
import { lastLine, logOf, titled, who } from './wording.ts';

/** A process of the container was killed for memory, and not its first. */
export const oomChild = defineCause({
  id: 'crash/oom-child',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/tasks/configure-pod-container/assign-memory-resource/',
  summary:
    'The kernel killed a process of the container for memory, and the main process ended later with a code of its own.',
  find: (signal) => (signal.by === 'oom-child' ? signal : undefined),
  tell(seen, about) {
    const { run, limit } = seen;
    const said = lastLine(seen);
    return {
      title: titled(
        seen,
        `A process of ${who(seen)} was killed for memory${limit ? ` at the ${limit.text} limit` : ''}, then it ended with exit code ${run.exitCode}`,
      ),
      why: [
        `The runtime marked the container OOMKilled, but exit code ${run.exitCode} is the main process's own: a child, a probe command or a hook was the one that was killed.`,
        ...(said === undefined ? [] : [`Its last words were "${said}".`]),
        heapNote(seen) ?? '',
      ]
        .join(' ')
        .trim(),
      certainty: 'certain',
      severity: run.exitCode === 0 || run.signal === 15 ? 'warning' : 'error',
      settles: 'Look into its log for a child that was killed (signal 9).',
      remedies: [...moreMemory(seen, about), logOf(seen, about)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the parent gives up when its worker is killed',
        snapshot: crashed({
          exitCode: 1,
          reason: 'OOMKilled',
          container: { resources: { limits: { memory: '64Mi' } } },
          log: 'starting worker\nerror: child: signal: killed\n',
        }),
      },
      {
        says: 'it was asked to end, marked all the same',
        snapshot: crashed({
          exitCode: 143,
          reason: 'OOMKilled',
          container: { resources: { limits: { memory: '64Mi' } } },
        }),
      },
    ],
    misses: [
      { says: 'the main process itself is killed', snapshot: crashed(outOfMemory) },
      { says: 'a plain error', snapshot: crashed({ exitCode: 1 }) },
    ],
  }),
});
