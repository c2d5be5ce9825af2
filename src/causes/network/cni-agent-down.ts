import { defineCause } from '../../signals/cause.ts';
import { exampleSandbox, exampleSandboxError } from '../example-sandbox.ts';
import { advise, look } from '../remedies.ts';

/** The network agent of the node is down. */
export const cniAgentDown = defineCause({
  id: 'network/cni-agent-down',
  on: 'sandbox-failed',
  scope: 'node',
  stage: 'sandbox',
  severity: 'critical',
  heals: 'maybe',
  parent: 'network/cni-error',
  debug: { way: 'none' },
  docs: '/concepts/extend-kubernetes/compute-storage-net/network-plugins/',
  summary:
    'The network plugin calls an agent on its node, or reads a file that the agent writes, and the agent is not there.',
  find(signal) {
    return signal.error.fault === 'cni-agent-down' ? signal : undefined;
  },
  tell({ node, error }) {
    const plugin = error.plugin ?? 'the network plugin';
    return {
      title: `The network agent of node ${node} does not run: plugin ${plugin} gets no answer`,
      why: `The plugin needs the agent on its node, or a file that the agent writes: "${error.said}". No new Pod gets a network there.`,
      certainty: 'certain',
      settles: `See whether the network agent's Pod on node ${node} is ready, and what its log says.`,
      remedies: [
        look(
          'see the Pods of the node; one must be the network agent',
          `kubectl get pods -A -o wide --field-selector spec.nodeName=${node}`,
          'platform',
        ),
        advise(`bring the agent of ${plugin} up on node ${node}`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the file that the agent writes is not there',
        snapshot: exampleSandbox(
          exampleSandboxError(
            'failed to setup network for sandbox "x": plugin type="calico" failed (add): stat /var/lib/calico/nodename: no such file or directory',
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
