import { defineCause } from '../../signals/cause.ts';
import { describePod, kubectl, look } from '../remedies.ts';
import { crashed, killed, outOfMemory } from './examples.ts';
import { logOf, titled, who } from './wording.ts';

/** Killed by SIGKILL, and nothing says by whom. */
export const sigkillUnexplained = defineCause({
  id: 'crash/sigkill-unexplained',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'error',
  heals: 'no',
  parent: 'crash/app-error',
  debug: { way: 'none' },
  summary:
    'The container was killed with SIGKILL, and neither memory, a probe, a deletion nor the node is known to have done it.',
  find: (signal) => (signal.by === 'signal' && signal.run.signal === 9 ? signal : undefined),
  tell: (seen, about) => ({
    title: titled(seen, `${who(seen)} was killed (SIGKILL, exit code 137), and nothing that was read says by whom`),
    why: `The runtime did not note OOMKilled, and no Killing, eviction or SystemOOM event is known for it. Left are: a kill for memory that the runtime missed${seen.limit ? ` (its limit is ${seen.limit.text})` : ''}, something on the node, or a restart of the runtime.`,
    certainty: 'likely',
    settles:
      'Look for an OOM line in the kernel log of the node at that time, and watch for a Killing event at the next end.',
    remedies: [
      look(
        'see the events of its node',
        kubectl(about, 'get', 'events', '-A', `--field-selector=involvedObject.kind=Node`),
        'platform',
      ),
      describePod(about),
      logOf(seen, about),
    ],
  }),
  examples: () => ({
    hits: [{ says: 'exit code 137 and not a word', snapshot: crashed({ exitCode: 137 }) }],
    misses: [
      { says: 'the runtime noted memory', snapshot: crashed(outOfMemory) },
      {
        says: 'the liveness probe did it',
        snapshot: crashed({
          exitCode: 137,
          events: [killed('Container app failed liveness probe, will be restarted')],
        }),
      },
      { says: 'the kubelet lost sight of it', snapshot: crashed({ exitCode: 137, reason: 'ContainerStatusUnknown' }) },
    ],
  }),
});
