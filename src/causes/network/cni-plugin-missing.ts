import { exampleNoNetwork } from '../example-sandbox.ts';
import { defineCniFault, exampleBrokenPlugin } from './cni-fault.ts';

/** A program of the network configuration is missing. */
export const cniPluginMissing = defineCniFault({
  id: 'network/cni-plugin-missing',
  fault: 'cni-plugin-missing',
  severity: 'error',
  summary: 'The network configuration of the node names a plugin whose program is not on the node.',
  words: ({ node, error }, plugin) => ({
    title: `CNI plugin "${plugin}" is not installed on node ${node}`,
    why: `The network configuration of the node names it, and the runtime does not find the program: "${error.said}".`,
    advice: `install CNI plugin ${plugin} on node ${node}`,
  }),
  examples: () => ({
    hits: [
      {
        says: 'loopback is missing',
        snapshot: exampleNoNetwork('failed to find plugin "loopback" in path [/opt/cni/bin]'),
      },
    ],
    misses: [{ says: 'the plugin fails in a way of its own', snapshot: exampleBrokenPlugin() }],
  }),
});
