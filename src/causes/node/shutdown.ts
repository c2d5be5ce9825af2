import { defineCause } from '../../signals/cause.ts';
import { exampleEnded } from '../example-ended.ts';
import { afterEnd } from '../eviction-wording.ts';
import { look } from '../remedies.ts';

/** The node shut down under the Pod. */
export const shutdown = defineCause({
  id: 'node/shutdown',
  on: 'evicted',
  scope: 'node',
  stage: 'terminating',
  severity: 'warning',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/cluster-administration/node-shutdown/',
  summary: 'The node was shutting down, and its kubelet ended the Pod in an orderly way.',
  find(signal) {
    return signal.text.fault === 'node-shutdown' ? signal : undefined;
  },
  tell({ node, state }, about) {
    return {
      title: `Ended because node ${node} was shut down`,
      why: `The kubelet ends all Pods before the node goes down, so exit codes 143 and 137 mean nothing here. ${afterEnd(state, about)}`,
      certainty: 'certain',
      remedies: [look('see whether the node is back', `kubectl get node ${node}`, 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the kubelet ended it for the shutdown',
        snapshot: exampleEnded('Terminated', 'Pod was terminated in response to imminent node shutdown.', {
          container: { state: { terminated: { exitCode: 143, reason: 'Error' } } },
        }),
      },
    ],
    misses: [
      {
        says: 'the Pod came during the shutdown and was refused',
        snapshot: exampleEnded('NodeShutdown', 'Pod was rejected as the node is shutting down.'),
      },
    ],
  }),
});
