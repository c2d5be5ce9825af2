import { defineCause } from '../../signals/cause.ts';
import { ago, exampleEvent } from '../example.ts';
import { disruptionTarget } from '../example-disruption.ts';
import { exampleEnded } from '../example-ended.ts';
import { afterEnd } from '../eviction-wording.ts';
import { advise, look } from '../remedies.ts';

/** A Pod of higher priority took its room. */
export const scheduler = defineCause({
  id: 'preemption/scheduler',
  on: 'disrupted',
  scope: 'pod',
  stage: 'terminating',
  severity: 'warning',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/pod-priority-preemption/',
  summary: 'The scheduler removed the Pod to make room for one of higher priority that fitted nowhere else.',
  find(signal) {
    return signal.by === 'scheduler' ? signal : undefined;
  },
  tell({ node, preemptor, state }, about) {
    const whom =
      preemptor === undefined
        ? 'a Pod'
        : preemptor.includes('/')
          ? `Pod ${preemptor}`
          : `the Pod with uid ${preemptor}`;
    return {
      title: `Preempted on node ${node} by a Pod of higher priority`,
      why: `The scheduler needed its room for ${whom}. ${afterEnd(state, about)}`,
      certainty: 'certain',
      remedies: [
        look(
          'see the Pods of the node with their priorities',
          `kubectl get pods -A --field-selector spec.nodeName=${node} -o custom-columns=NAMESPACE:.metadata.namespace,NAME:.metadata.name,UID:.metadata.uid,PRIORITY:.spec.priority`,
          'platform',
        ),
        advise('give this workload a higher PriorityClass, or the cluster more room', 'cluster'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'condition and event name the preemption',
        snapshot: exampleEnded('', '', {
          container: { state: { terminated: { exitCode: 143, reason: 'Error' } } },
          conditions: [disruptionTarget('PreemptionByScheduler', 'default-scheduler: preempting', ago(60))],
          objects: [
            exampleEvent('Preempted', 'Preempted by pod 4d1c-uid on node n1', {
              type: 'Normal',
              component: 'default-scheduler',
            }),
          ],
        }),
      },
    ],
    misses: [
      {
        says: 'it was evicted through the API',
        snapshot: exampleEnded('', '', {
          conditions: [disruptionTarget('EvictionByEvictionAPI', 'Eviction API: evicting', ago(60))],
        }),
      },
    ],
  }),
});
