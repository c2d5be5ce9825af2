import { defineCause } from '../../signals/cause.ts';
import { crashed, initCrashed, outOfMemory } from './examples.ts';
import type { RunEnded } from '../../signals/run-ended.ts';
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
        ...(seen.role === 'init' ? [blockade(seen)] : []),
        ...(said === undefined ? [] : [`Its last words were "${said}".`]),
        heapNote(seen) ?? '',
      ]
        .join(' ')
        .trim(),
      certainty: 'certain',
      severity: seen.role !== 'init' && (run.exitCode === 0 || run.signal === 15) ? 'warning' : 'error',
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
      {
        says: 'an init container marked so blocks the Pod in spite of exit code 0',
        snapshot: initCrashed({ name: 'fetch' }, { exitCode: 0, reason: 'OOMKilled', state: 'terminated' }),
      },
    ],
    misses: [
      { says: 'the main process itself is killed', snapshot: crashed(outOfMemory) },
      {
        says: 'an old kubelet let the Pod go on',
        snapshot: initCrashed(
          { name: 'fetch' },
          { exitCode: 0, reason: 'OOMKilled', state: 'terminated', initialized: true },
        ),
      },
      { says: 'a plain error', snapshot: crashed({ exitCode: 1 }) },
    ],
  }),
});

/** What the mark means for an init container: it counts as failed, and never as done. */
function blockade({ restartPolicy, run }: RunEnded): string {
  const counts = run.exitCode === 0 ? 'The kubelet counts it as failed all the same' : 'It counts as failed';
  return restartPolicy === 'Never' && run.exitCode === 0
    ? `${counts} but with restartPolicy Never neither starts it again nor fails the Pod, so the Pod stays where it is; delete it.`
    : `${counts}, and the containers after it wait for its success.`;
}
