import { defineCause } from '../../signals/cause.ts';
import { nodeEvidence, readNode } from '../../signals/node-reading.ts';
import { exampleNode } from '../example-node.ts';
import { exampleSandbox } from '../example-sandbox.ts';
import { advise } from '../remedies.ts';
import { exampleBrokenPlugin, findAgent } from './cni-fault.ts';

const message =
  'network is not ready: container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized';
const twoMinutes = 120_000;

/** The node has no network for Pods yet. */
export const pluginNotReady = defineCause({
  id: 'network/plugin-not-ready',
  on: 'sandbox-failed',
  scope: 'node',
  stage: 'sandbox',
  severity: 'critical',
  heals: 'maybe',
  // A node whose network plugin is missing is not ready for that reason.
  parent: 'node/not-ready',
  debug: { way: 'none' },
  docs: '/concepts/extend-kubernetes/compute-storage-net/network-plugins/',
  summary:
    'The network plugin of the node is not initialised: its agent has not started there, or has not written its configuration. Only Pods in the host network start.',
  find(signal, view) {
    if (signal.error.fault !== 'network-not-ready') return undefined;
    const reading = readNode(view, signal.node);
    return { ...signal, reading, young: reading?.state === 'present' && view.now - reading.createdAt < twoMinutes };
  },
  tell({ node, error, reading, young }) {
    return {
      title: `The network plugin of node ${node} is not ready`,
      why: `${young ? 'The node is new, and its network agent may still be starting' : 'No Pod gets a network on this node'}: "${error.said}".`,
      certainty: 'certain',
      ...(young ? { severity: 'warning' as const } : {}),
      evidence: nodeEvidence(reading),
      settles: `See whether the network agent's Pod on node ${node} is ready.`,
      remedies: [findAgent(node), advise(`bring the network agent (CNI DaemonSet) up on node ${node}`, 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the plugin is not initialised',
        snapshot: exampleSandbox(message, { reason: 'NetworkNotReady', objects: [exampleNode()] }),
      },
    ],
    misses: [{ says: 'the plugin is there and fails', snapshot: exampleBrokenPlugin() }],
  }),
});
