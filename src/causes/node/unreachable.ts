import { formatDuration } from '../../support/duration.ts';
import { defineCause } from '../../signals/cause.ts';
import { ago, exampleEvent } from '../example.ts';
import { exampleNode } from '../example-node.ts';
import { exampleRunning } from '../example-running.ts';
import { describeNode, outOfService } from '../node-wording.ts';
import { advise } from '../remedies.ts';

const silent = exampleNode({
  ready: 'Unknown',
  reason: 'NodeStatusUnknown',
  message: 'Kubelet stopped posting node status.',
});

/** Nothing is heard of the node. */
export const unreachable = defineCause({
  id: 'node/unreachable',
  on: 'node-lost',
  scope: 'node',
  stage: 'node',
  severity: 'critical',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/architecture/nodes/',
  summary:
    'The kubelet of the node has stopped reporting: the machine is off, cut off, or the kubelet is down. What the API says of its Pods is frozen at that moment.',
  find({ node }, view) {
    if (node.state !== 'present' || node.standing.ready !== 'Unknown') return undefined;
    const { since, message } = node.standing;
    return { name: node.name, message, silence: since > 0 ? view.now - since : 0 };
  },
  tell({ name, message, silence }) {
    const long = silence > 0 ? ` for ${formatDuration(silence)}` : '';
    return {
      title: `Node ${name} has not reported${long}`,
      why: `${message === '' ? 'Its kubelet does not post its status.' : message} What is shown of its Pods is frozen at that moment: they may run or be dead.`,
      certainty: 'certain',
      settles: `Log in to node ${name}, or ask its provider whether it runs.`,
      remedies: [describeNode(name), advise(`bring node ${name} or its kubelet back`, 'platform'), outOfService(name)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the Pod still reads ready, and its node is silent',
        snapshot: exampleRunning({ objects: [silent] }),
      },
      {
        says: 'the node controller has taken Ready away',
        snapshot: exampleRunning({
          conditions: [
            { type: 'ContainersReady', status: 'True', lastTransitionTime: ago(490) },
            { type: 'Ready', status: 'False', lastTransitionTime: ago(200) },
          ],
          objects: [
            silent,
            exampleEvent('NodeNotReady', 'Node is not ready', { component: 'node-controller', seconds: 200 }),
          ],
        }),
      },
    ],
    misses: [
      {
        says: 'the kubelet reports that it is not ready',
        snapshot: exampleRunning({
          objects: [exampleNode({ ready: 'False', reason: 'KubeletNotReady', message: 'x' })],
        }),
      },
      {
        says: 'the Node object is gone',
        snapshot: exampleRunning({ answers: [{ ref: { kind: 'Node', name: 'n1' }, code: 404, at: ago(0) }] }),
      },
    ],
  }),
});
