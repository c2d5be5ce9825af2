import { defineCause } from '../../signals/cause.ts';
import { exampleEvent, exampleSnapshot } from '../example.ts';
import { advise, look } from '../remedies.ts';
import { refusal, waitingPod } from '../scheduling/example.ts';
import { clusterwide, list } from '../scheduling/wording.ts';

/** No node that karpenter could make would take the Pod. */
export const karpenterUnschedulable = defineCause({
  id: 'autoscaler/karpenter-unschedulable',
  on: 'autoscaler-said',
  scope: 'pod',
  stage: 'scheduled',
  severity: 'warning',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/cluster-administration/node-autoscaling/',
  summary:
    'Karpenter makes no node for the Pod: none of its pools may make one that the Pod tolerates, fits and asks for.',
  find: ({ word }) => (word.kind === 'pools-unfit' ? word : undefined),
  tell({ pools }) {
    const words = pools.map(({ pool, text }) => (pool === '' ? text : `${pool}: ${text}`));
    return {
      title: `Karpenter makes no node: ${list(words, 1)}`,
      why: `It looked at every pool: ${words.join('; ')}. That is why no new node comes, not why the present ones do not take the Pod.`,
      certainty: 'certain',
      role: 'contributing',
      settles: 'Requirements, taints and limits of the pools.',
      remedies: [
        look('see the pools', clusterwide('get', 'nodepools', '-o', 'yaml'), 'platform'),
        advise('put right what the Pod asks for, or let a pool offer it', 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the scheduler wrote no reason, karpenter says why no node comes',
        snapshot: exampleSnapshot([
          waitingPod(''),
          exampleEvent(
            'FailedScheduling',
            'Failed to schedule pod, incompatible with nodepool "default", daemonset overhead={"cpu":"675m"}, did not tolerate dedicated=batch:NoSchedule',
            { component: 'karpenter' },
          ),
        ]),
      },
    ],
    misses: [
      {
        says: 'karpenter makes a node since',
        snapshot: exampleSnapshot([
          waitingPod(refusal(1, '1 Insufficient cpu')),
          exampleEvent(
            'FailedScheduling',
            'Failed to schedule pod, incompatible with nodepool "default", no instance type satisfied resources {"cpu":"96"}',
            { component: 'karpenter', seconds: 300 },
          ),
          exampleEvent('Nominated', 'Pod should schedule on: nodeclaim/default-x7k2p', {
            type: 'Normal',
            component: 'karpenter',
          }),
        ]),
      },
    ],
  }),
});
