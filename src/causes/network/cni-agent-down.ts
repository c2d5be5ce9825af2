import { exampleNoNetwork } from '../example-sandbox.ts';
import { defineCniFault, exampleBrokenPlugin } from './cni-fault.ts';

/** The network agent of the node is down. */
export const cniAgentDown = defineCniFault({
  id: 'network/cni-agent-down',
  fault: 'cni-agent-down',
  severity: 'critical',
  summary:
    'The network plugin calls an agent on its node, or reads a file that the agent writes, and the agent is not there.',
  words: ({ node, error }, plugin) => ({
    title: `The network agent of node ${node} does not run: plugin ${plugin} gets no answer`,
    why: `The plugin needs the agent on its node, or a file that the agent writes: "${error.said}". No new Pod gets a network there.`,
    advice: `bring the agent of ${plugin} up on node ${node}`,
  }),
  examples: () => ({
    hits: [
      {
        says: 'the file that the agent writes is not there',
        snapshot: exampleNoNetwork(
          'plugin type="calico" failed (add): stat /var/lib/calico/nodename: no such file or directory',
        ),
      },
    ],
    misses: [{ says: 'the plugin fails in a way of its own', snapshot: exampleBrokenPlugin() }],
  }),
});
