import { defineCause } from '../../signals/cause.ts';
import { exampleSnapshot } from '../example.ts';
import { describePod, kubectl, look } from '../remedies.ts';
import { refusal, waitingPod, withClaim } from './example.ts';
import { refused } from './wording.ts';

/** A node was chosen, and what comes before the start there failed. */
export const bindFailed = defineCause({
  id: 'scheduling/bind-failed',
  on: 'scheduler-refused',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/scheduling-framework/',
  summary: 'The scheduler had chosen a node, but reserving it, binding its volumes or assigning the Pod failed.',
  find: (signal) => (signal.refusal.plugin ? { signal, plugin: signal.refusal.plugin } : undefined),
  tell({ signal, plugin }, about) {
    return refused(signal, {
      title: `A node was chosen, but ${plugin.name === 'VolumeBinding' ? 'its volumes could not be bound' : `plugin ${plugin.name} failed`}: ${plugin.error}`,
      why: `The scheduler's plugin ${plugin.name} answered "${plugin.error}"; it tries again.`,
      settles: plugin.name === 'VolumeBinding' ? 'The events of the claims of the Pod.' : 'The log of the scheduler.',
      remedies: [
        ...(plugin.name === 'VolumeBinding'
          ? [look('see what the claims say', kubectl(about, 'describe', 'pvc'))]
          : []),
        describePod(about),
      ],
    });
  },
  examples: () => ({
    hits: [
      {
        says: 'binding the volumes took too long',
        snapshot: exampleSnapshot([
          waitingPod('running PreBind plugin "VolumeBinding": binding volumes: context deadline exceeded', {
            spec: withClaim,
          }),
        ]),
      },
    ],
    misses: [{ says: 'no node was chosen', snapshot: exampleSnapshot([waitingPod(refusal(1, '1 Too many pods'))]) }],
  }),
});
