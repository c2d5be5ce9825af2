import { defineCause } from '../../signals/cause.ts';
import { crashed, outOfMemory } from './examples.ts';
import { moreMemory, heapNote } from './memory.ts';
import { logOf, titled, who } from './wording.ts';

/** Killed, most likely for memory, though the runtime did not note it. */
export const oomMissed = defineCause({
  id: 'crash/oom-missed',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/sigkill-unexplained',
  debug: { way: 'none' },
  summary:
    "The container was killed without a trace, and other signs say memory: runtimes can miss the kernel's report.",
  find(signal) {
    const { by, run, limit, before } = signal;
    if (by !== 'signal' || run.signal !== 9 || !limit) return undefined;
    const again = before?.reason === 'OOMKilled';
    const note = heapNote(signal);
    return again || note !== undefined ? { signal, again, note } : undefined;
  },
  tell: ({ signal, again, note }, about) => ({
    title: titled(signal, `${who(signal)} was killed, most likely at its ${signal.limit?.text ?? ''} memory limit`),
    why: [
      'Exit code 137 without a probe, a deletion or a report of the node; runtimes can lose the report of a kill for memory.',
      again ? 'The run before it was OOMKilled.' : '',
      note ?? '',
    ]
      .join(' ')
      .trim(),
    certainty: again ? 'likely' : 'possible',
    settles: 'Compare its memory use with the limit, or look for an OOM line in the kernel log of the node.',
    remedies: [...moreMemory(signal, about), logOf(signal, about)],
  }),
  examples: () => ({
    hits: [
      {
        says: 'the heap is set larger than the limit',
        snapshot: crashed({
          exitCode: 137,
          container: { env: [{ name: 'JAVA_OPTS', value: '-Xmx2g' }], resources: { limits: { memory: '1Gi' } } },
        }),
      },
    ],
    misses: [
      {
        says: 'nothing hints at memory',
        snapshot: crashed({ exitCode: 137, container: { resources: { limits: { memory: '64Mi' } } } }),
      },
      { says: 'the runtime did note it', snapshot: crashed(outOfMemory) },
    ],
  }),
});
