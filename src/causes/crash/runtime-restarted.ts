import { defineCause } from '../../signals/cause.ts';
import { kubectl, look } from '../remedies.ts';
import { crashed } from './examples.ts';
import { titled, who } from './wording.ts';

/** The runtime lost the container. */
export const runtimeRestarted = defineCause({
  id: 'crash/runtime-restarted',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'warning',
  heals: 'yes',
  debug: { way: 'none' },
  summary: 'The container runtime lost the container, because it or the node was restarted.',
  find: (signal) => (signal.by === 'runtime-lost' ? signal : undefined),
  tell: (seen, about) => ({
    title: titled(seen, `The runtime lost ${who(seen)}: it or ${about.node ?? 'the node'} was restarted`),
    why: `Reason ${seen.run.reason === '' ? 'none' : seen.run.reason} with exit code ${seen.run.exitCode} is what the runtime leaves for a container it found dead at its start.`,
    certainty: 'likely',
    settles: 'See whether other Pods of the node ended at the same time.',
    remedies: [
      look(
        'look at the node and its events',
        kubectl({ ...about, namespace: '' }, 'describe', 'node', about.node ?? '<node>'),
        'platform',
      ),
    ],
  }),
  examples: () => ({
    hits: [{ says: 'containerd found it dead', snapshot: crashed({ exitCode: 255, reason: 'Unknown' }) }],
    misses: [{ says: 'the program itself ended with 255', snapshot: crashed({ exitCode: 255 }) }],
  }),
});
