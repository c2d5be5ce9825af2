import { defineCause } from '../../signals/cause.ts';
import { exampleEvent, exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { refusal, waitingPod } from '../scheduling/example.ts';
import { clusterwide, list } from '../scheduling/wording.ts';

/** The autoscaler will not add a node for the Pod. */
export const notTriggered = defineCause({
  id: 'autoscaler/not-triggered',
  on: 'autoscaler-said',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'warning',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/cluster-administration/node-autoscaling/',
  summary:
    'The autoscaler adds no node for the Pod: node groups are at their maximum, backing off, or their nodes would not take it either.',
  find: ({ word }) => (word.kind === 'not-triggered' ? word : undefined),
  tell({ reasons }) {
    const full = reasons.find(({ text }) => /max (?:node group size|limit) reached/.test(text));
    const backoff = reasons.find(({ text }) => text.includes('backoff'));
    const words = reasons.map(({ count, text }) => `${text} (${count} node group${count === 1 ? '' : 's'})`);
    return {
      title: full
        ? `No node is added: ${full.count} node group${full.count === 1 ? ' is' : 's are'} at the maximum size`
        : backoff
          ? 'No node is added: the last try to grow failed, and the autoscaler backs off'
          : `No node is added: ${list(words, 2) || 'a new node would not take the Pod either'}`,
      why: `The autoscaler looked at every node group: ${words.join(', ') || 'none would help'}. That is why no new node comes, not why the present ones do not take the Pod.`,
      certainty: 'certain',
      role: 'contributing',
      settles: 'The status of the autoscaler (ConfigMap cluster-autoscaler-status in kube-system).',
      remedies: [
        look(
          'see what the autoscaler says',
          clusterwide('-n', 'kube-system', 'get', 'configmap', 'cluster-autoscaler-status', '-o', 'yaml'),
          'platform',
        ),
        advise(
          full ? 'raise the maximum size of a node group' : 'put right what a new node would not satisfy',
          'platform',
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the scheduler wrote no reason, the autoscaler says why no node comes',
        snapshot: exampleSnapshot([
          waitingPod(''),
          exampleEvent('NotTriggerScaleUp', "pod didn't trigger scale-up: 2 max node group size reached", {
            type: 'Normal',
            component: 'cluster-autoscaler',
          }),
        ]),
      },
    ],
    misses: [
      {
        says: 'a node is being added since',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 Insufficient cpu')),
          exampleEvent('NotTriggerScaleUp', "pod didn't trigger scale-up: 1 in backoff after failed scale-up", {
            type: 'Normal',
            seconds: 300,
          }),
          exampleEvent('TriggeredScaleUp', 'pod triggered scale-up: [{pool-a 3->4 (max: 10)}]', { type: 'Normal' }),
        ]),
      },
    ],
  }),
});
