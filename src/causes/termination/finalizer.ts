import { formatDuration } from '../../support/duration.ts';
import { defineCause } from '../../signals/cause.ts';
import { exampleExited, exampleLeaving, leaver } from '../example-leaving.ts';
import { exampleNode } from '../example-node.ts';
import { advise, kubectl } from '../remedies.ts';

const halfMinute = 30_000;

/** Who removes the finalizers that are met most, and when. */
const keepers: readonly (readonly [RegExp, string])[] = [
  [/^batch\.kubernetes\.io\/job-tracking$/, 'the Job controller removes it once it has counted the Pod'],
  [/^foregroundDeletion$/, 'the garbage collector removes it once all dependents of the Pod are gone'],
  [/^orphan$/, 'the garbage collector removes it once the dependents are orphaned'],
];

/** Everything has ended, and a finalizer keeps the record. */
export const finalizer = defineCause({
  id: 'termination/finalizer',
  on: 'terminating',
  scope: 'pod',
  stage: 'terminating',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/overview/working-with-objects/finalizers/',
  summary:
    "The Pod's containers have ended, and a finalizer keeps the object until its controller has done its part. If that controller is gone or stuck, the Pod stays for ever.",
  find(signal) {
    const { finalizers, running, endedAt } = signal;
    if (finalizers.length === 0 || running.length > 0 || endedAt === 0) return undefined;
    return signal.node?.state === 'absent' ? undefined : { ...signal, kept: signal.now - endedAt };
  },
  tell({ finalizers, kept }, about) {
    const known = finalizers.flatMap((name) => keepers.find(([pattern]) => pattern.test(name))?.[1] ?? []);
    const names = finalizers.join(', ');
    const patch = '{"metadata":{"finalizers":null}}';
    return {
      title: `Finalizer ${names} keeps the deleted Pod, whose containers ended ${formatDuration(kept)} ago`,
      why: `The object stays until its controller removes the finalizer${known.length > 0 ? `: ${known.join('; ')}` : ''}. Grace periods and the node play no part any more.`,
      certainty: 'certain',
      ...(kept < halfMinute ? { severity: 'info' as const } : {}),
      weight: 1,
      settles: `See whether the controller that sets ${names} runs, and what its log says.`,
      remedies: [
        advise(`repair the controller that sets ${names}`, 'platform'),
        {
          text: 'last resort: remove the finalizers by hand (what the controller would have done is skipped)',
          command: kubectl(about, 'patch', 'pod', about.name, '--type=merge', '-p', patch),
          effect: 'destructive',
          by: 'platform',
        },
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'its containers ended and an operator does not let go',
        snapshot: exampleLeaving(600, {
          finalizers: ['example.com/backup'],
          container: exampleExited(610),
          objects: [exampleNode()],
        }),
        subject: leaver,
      },
    ],
    misses: [
      {
        says: 'a container still runs',
        snapshot: exampleLeaving(600, { finalizers: ['example.com/backup'], objects: [exampleNode()] }),
        subject: leaver,
      },
      {
        says: 'no finalizer is set',
        snapshot: exampleLeaving(600, { container: exampleExited(610), objects: [exampleNode()] }),
        subject: leaver,
      },
    ],
  }),
});
