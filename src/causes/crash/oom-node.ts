import { defineCause } from '../../signals/cause.ts';
import { exampleEvent } from '../example.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { crashed, outOfMemory } from './examples.ts';
import { aftermath, pace, who } from './wording.ts';

/** The node ran out of memory, not the container. */
export const oomNode = defineCause({
  id: 'crash/oom-node',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'critical',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/node-pressure-eviction/',
  summary:
    'The node or a cgroup above the container ran out of memory and the kernel chose this container; it was not over a limit of its own.',
  find: (signal) => (signal.by === 'node-oom' ? signal : undefined),
  tell(seen, about) {
    const { systemOom, limit } = seen;
    const node = about.node ?? 'its node';
    const measured = pace(seen);
    return {
      title: systemOom
        ? `Node ${node} ran out of memory and killed ${who(seen)}${measured === '' ? '' : `: ${measured}`}${aftermath(seen)}`
        : `${who(seen)} was killed for memory without a memory limit, so ${node} ran out of it${measured === '' ? '' : `: ${measured}`}${aftermath(seen)}`,
      why: systemOom
        ? `The node reported "${systemOom.message}" within a minute of the end. The kernel chooses by use beyond the request, so the victim need not be the culprit.`
        : `It has ${limit ? 'a limit that was not reached' : 'no memory limit'}, so it cannot have been over it: the node, or a cgroup above the container, ran out of memory.`,
      certainty: systemOom ? 'certain' : 'likely',
      settles: `Look at the memory of ${node} and at what runs there.`,
      remedies: [
        look('see what uses the memory of the node', kubectl(about, 'top', 'pod', '--containers'), 'platform'),
        advise('set its memory request to what it really uses, so that others are chosen first'),
      ],
    };
  },
  examples: () => ({
    hits: [
      { says: 'OOMKilled without a limit', snapshot: crashed({ exitCode: 137, reason: 'OOMKilled' }) },
      {
        says: 'the node reports it at the same time',
        snapshot: crashed({
          exitCode: 137,
          events: [
            exampleEvent('SystemOOM', 'System OOM encountered, victim process: java, pid: 4711', {
              seconds: 42,
              about: { kind: 'Node', name: 'n1' },
            }),
          ],
        }),
      },
    ],
    misses: [
      { says: 'it reached its own limit', snapshot: crashed(outOfMemory) },
      {
        says: 'the node ran out an hour before',
        snapshot: crashed({
          exitCode: 137,
          events: [
            exampleEvent('SystemOOM', 'System OOM encountered', { seconds: 3600, about: { kind: 'Node', name: 'n1' } }),
          ],
        }),
      },
    ],
  }),
});
