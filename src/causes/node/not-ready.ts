import { defineCause } from '../../signals/cause.ts';
import { exampleNode } from '../example-node.ts';
import { exampleRunning } from '../example-running.ts';
import { describeNode } from '../node-wording.ts';
import { advise } from '../remedies.ts';

/** The kubelet reports that its node is not ready. */
export const notReady = defineCause({
  id: 'node/not-ready',
  on: 'node-lost',
  scope: 'node',
  stage: 'node',
  severity: 'critical',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/tasks/debug/debug-cluster/',
  summary:
    'The kubelet of the node says that it is not ready: its container runtime, network or disk is in trouble. All Pods of the node suffer, whatever they themselves report.',
  find({ node }) {
    return node.state === 'present' && node.standing.ready === 'False' ? { ...node, ...node.standing } : undefined;
  },
  tell({ name, reason, message }) {
    const runtime = /container runtime is down|PLEG is not healthy/.test(message);
    return {
      title: `Node ${name} is not ready: ${message === '' ? reason : message}`,
      why: `Its kubelet reports it. ${
        runtime
          ? 'It cannot see or start containers, so what the Pod says of itself may be old.'
          : 'The fault is the node, not the Pod.'
      }`,
      certainty: 'certain',
      remedies: [
        describeNode(name),
        advise(runtime ? `restart the container runtime of node ${name}` : `repair node ${name}`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the container runtime is down',
        snapshot: exampleRunning({
          objects: [exampleNode({ ready: 'False', reason: 'KubeletNotReady', message: 'container runtime is down' })],
        }),
      },
    ],
    misses: [
      {
        says: 'the kubelet does not report at all',
        snapshot: exampleRunning({
          objects: [
            exampleNode({
              ready: 'Unknown',
              reason: 'NodeStatusUnknown',
              message: 'Kubelet stopped posting node status.',
            }),
          ],
        }),
      },
      { says: 'the node is well', snapshot: exampleRunning({ objects: [exampleNode()] }) },
    ],
  }),
});
