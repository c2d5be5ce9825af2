import { defineCause } from '../../signals/cause.ts';
import { exampleSandbox, exampleSandboxError } from '../example-sandbox.ts';
import { advise, look } from '../remedies.ts';

/** A program of the network configuration is missing. */
export const cniPluginMissing = defineCause({
  id: 'network/cni-plugin-missing',
  on: 'sandbox-failed',
  scope: 'node',
  stage: 'sandbox',
  severity: 'error',
  heals: 'maybe',
  parent: 'network/cni-error',
  debug: { way: 'none' },
  docs: '/concepts/extend-kubernetes/compute-storage-net/network-plugins/',
  summary: 'The network configuration of the node names a plugin whose program is not on the node.',
  find(signal) {
    return signal.error.fault === 'cni-plugin-missing' ? signal : undefined;
  },
  tell({ node, error }) {
    const plugin = error.plugin ?? 'the network plugin';
    return {
      title: `CNI plugin "${plugin}" is not installed on node ${node}`,
      why: `The network configuration of the node names it, and the runtime does not find the program: "${error.said}".`,
      certainty: 'certain',
      settles: `See whether the network agent's Pod on node ${node} is ready, and what its log says.`,
      remedies: [
        look(
          'see the Pods of the node; one must be the network agent',
          `kubectl get pods -A -o wide --field-selector spec.nodeName=${node}`,
          'platform',
        ),
        advise(`install CNI plugin ${plugin} on node ${node}`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'loopback is missing',
        snapshot: exampleSandbox(
          exampleSandboxError(
            'failed to setup network for sandbox "x": failed to find plugin "loopback" in path [/opt/cni/bin]',
          ),
        ),
      },
    ],
    misses: [
      {
        says: 'the plugin fails in a way of its own',
        snapshot: exampleSandbox(
          exampleSandboxError('failed to setup network for sandbox "x": plugin type="bridge" failed (add): broken'),
        ),
      },
    ],
  }),
});
