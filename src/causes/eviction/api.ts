import { defineCause } from '../../signals/cause.ts';
import { readNode } from '../../signals/node-reading.ts';
import { ago } from '../example.ts';
import { disruptionTarget } from '../example-disruption.ts';
import { exampleEnded } from '../example-ended.ts';
import { afterEnd } from '../eviction-wording.ts';
import { look } from '../remedies.ts';

/** Someone asked for the Pod to go, with regard to its budget. */
export const api = defineCause({
  id: 'eviction/api',
  on: 'disrupted',
  scope: 'node',
  stage: 'terminating',
  severity: 'info',
  heals: 'yes',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/api-eviction/',
  summary:
    'The Pod was evicted through the API: a drain, an autoscaler, a descheduler or an operator moved it away. That is wanted, not a fault.',
  find(signal, view) {
    if (signal.by !== 'api') return undefined;
    const reading = readNode(view, signal.node);
    return { ...signal, cordoned: reading?.state === 'present' && reading.node.spec?.unschedulable === true };
  },
  tell({ node, cordoned, state }, about) {
    return {
      title: cordoned ? `Evicted: node ${node} is being drained` : `Evicted from node ${node} through the API`,
      why: `${cordoned ? 'The node is cordoned, and its Pods are moved away' : 'A drain, an autoscaler or a descheduler asked for it'}. ${afterEnd(state, about)}`,
      certainty: 'certain',
      remedies: [look('see whether the node is cordoned', `kubectl get node ${node}`, 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the eviction API has marked it',
        snapshot: exampleEnded('', '', {
          phase: 'Failed',
          container: { state: { terminated: { exitCode: 143, reason: 'Error' } } },
          conditions: [disruptionTarget('EvictionByEvictionAPI', 'Eviction API: evicting', ago(60))],
        }),
      },
    ],
    misses: [
      {
        says: 'the scheduler made room for another Pod',
        snapshot: exampleEnded('', '', {
          conditions: [disruptionTarget('PreemptionByScheduler', 'default-scheduler: preempting', ago(60))],
        }),
      },
    ],
  }),
});
