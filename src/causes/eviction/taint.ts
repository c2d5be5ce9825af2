import { defineCause } from '../../signals/cause.ts';
import { nodeEvidence, readNode } from '../../signals/node-reading.ts';
import { ago, exampleEvent } from '../example.ts';
import { disruptionTarget } from '../example-disruption.ts';
import { exampleEnded } from '../example-ended.ts';
import { afterEnd } from '../eviction-wording.ts';
import { advise, look } from '../remedies.ts';

/** A NoExecute taint of the node drove the Pod away. */
export const taint = defineCause({
  id: 'eviction/taint',
  on: 'disrupted',
  scope: 'node',
  stage: 'terminating',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/taint-and-toleration/',
  summary:
    'The node got a NoExecute taint that the Pod does not tolerate, or not for so long, and the Pod was deleted. The control plane puts such taints on nodes that are not ready or do not report.',
  find(signal, view) {
    if (signal.by !== 'taint') return undefined;
    const reading = readNode(view, signal.node);
    const taints = reading?.state === 'present' ? (reading.node.spec?.taints ?? []) : [];
    return {
      ...signal,
      reading,
      keys: taints.flatMap(({ key, effect }) => (key && effect === 'NoExecute' ? [key] : [])),
    };
  },
  tell({ node, keys, reading, state }, about) {
    const which = keys.length > 0 ? `taint ${keys.join(', ')}` : 'a NoExecute taint';
    return {
      title: `Evicted from node ${node} by ${which}`,
      why: `The Pod does not tolerate it (any longer), so the control plane deletes it there. ${afterEnd(state, about)}`,
      certainty: 'certain',
      evidence: nodeEvidence(reading),
      remedies: [
        look('see the taints and conditions of the node', `kubectl describe node ${node}`, 'platform'),
        advise('cure what the taint stands for; tolerate it only if the Pod can run there', 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the taint manager has marked it',
        snapshot: exampleEnded('', '', {
          phase: 'Running',
          container: { ready: true, state: { running: { startedAt: ago(500) } } },
          conditions: [
            disruptionTarget('DeletionByTaintManager', 'Taint manager: deleting due to NoExecute taint', ago(20)),
            { type: 'Ready', status: 'True', lastTransitionTime: ago(400) },
          ],
        }),
      },
    ],
    misses: [
      {
        says: 'the taint went away in time',
        snapshot: exampleEnded('', '', {
          phase: 'Running',
          container: { ready: true, state: { running: { startedAt: ago(500) } } },
          conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: ago(400) }],
          objects: [
            exampleEvent('TaintManagerEviction', 'Marking for deletion Pod shop/web-7d9f-x2k9p', {
              type: 'Normal',
              seconds: 200,
            }),
            exampleEvent('TaintManagerEviction', 'Cancelling deletion of Pod shop/web-7d9f-x2k9p', {
              type: 'Normal',
              seconds: 100,
            }),
          ],
        }),
      },
    ],
  }),
});
