import { defineCause } from '../../signals/cause.ts';
import { kubectl, look } from '../remedies.ts';
import { crashed } from './examples.ts';
import { titled, who } from './wording.ts';

/** The kubelet lost sight of the container. */
export const statusUnknown = defineCause({
  id: 'crash/status-unknown',
  on: 'run-ended',
  scope: 'container',
  stage: 'running',
  severity: 'warning',
  heals: 'no',
  debug: { way: 'none' },
  summary:
    'The kubelet could not find the container any more and made up exit code 137: most often the node was restarted.',
  find: (signal) => (signal.by === 'observer-lost' ? signal : undefined),
  tell: (seen, about) => ({
    title: titled(seen, `The kubelet lost sight of ${who(seen)}; its exit code 137 is made up`),
    why:
      seen.run.message === ''
        ? 'ContainerStatusUnknown is what the kubelet writes when the runtime no longer knows a container.'
        : seen.run.message,
    certainty: 'certain',
    settles: `See whether ${about.node ?? 'its node'} was restarted or lost its runtime data.`,
    remedies: [
      look(
        'look at the node and its events',
        kubectl({ ...about, namespace: '' }, 'describe', 'node', about.node ?? '<node>'),
        'platform',
      ),
    ],
  }),
  examples: () => ({
    hits: [
      {
        says: 'the container could not be found',
        snapshot: crashed({
          exitCode: 137,
          reason: 'ContainerStatusUnknown',
          message: 'The container could not be located when the pod was terminated',
        }),
      },
    ],
    misses: [{ says: 'a real kill', snapshot: crashed({ exitCode: 137 }) }],
  }),
});
