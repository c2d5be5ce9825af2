import { defineCause } from '../../signals/cause.ts';
import { examplePod, exampleSnapshot } from '../example.ts';
import { kubectl, look } from '../remedies.ts';
import { crashed, outOfMemory, terminated } from './examples.ts';
import { moreMemory, heapNote, tmpfsNote } from './memory.ts';
import { logOf, titled, who } from './wording.ts';

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
  tell(seen, about) {
    const limit = seen.limit?.text ?? '';
    return {
      title: titled(seen, `${who(seen)} ${seen.state === 'active' ? 'is' : 'was'} killed at its ${limit} memory limit`),
      why: [
        `The kernel killed it (OOMKilled, exit code ${seen.run.exitCode}) when it reached the limit of ${limit}.`,
        heapNote(seen),
        tmpfsNote(seen),
      ]
        .filter((part) => part !== undefined)
        .join(' '),
      certainty: 'certain',
      settles: 'Watch its memory: a slow, steady rise is a leak, a spike at the start is a limit that is too small.',
      remedies: [
        ...moreMemory(seen, about),
        look('see how much it uses', kubectl(about, 'top', 'pod', about.name, '--containers')),
        logOf(seen, about),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the first init container takes too much',
        snapshot: exampleSnapshot([
          examplePod(
            { status: { state: { waiting: { reason: 'PodInitializing' } } } },
            {
              init: [
                {
                  spec: { name: 'load', resources: { limits: { memory: '48Mi' } } },
                  status: {
                    restartCount: 3,
                    state: { waiting: { reason: 'CrashLoopBackOff' } },
                    lastState: { terminated: terminated({ exitCode: 137, reason: 'OOMKilled' }) },
                  },
                },
              ],
              status: { phase: 'Pending' },
            },
          ),
        ]),
      },
    ],
    misses: [{ says: 'the main container takes too much', snapshot: crashed(outOfMemory) }],
  }),
});
