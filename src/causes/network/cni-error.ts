import { exampleNoNetwork, exampleSandbox, exampleSandboxError } from '../example-sandbox.ts';
import { advise, look } from '../remedies.ts';
import { defineSandboxFault } from '../sandbox/sandbox-fault.ts';

/** The network plugin fails. */
export const cniError = defineSandboxFault({
  id: 'network/cni-error',
  fault: 'cni',
  docs: '/concepts/extend-kubernetes/compute-storage-net/network-plugins/',
  summary:
    'The network plugin was called for the new Pod and answered with an error, so it got no network and no container starts.',
  tell({ node, error }) {
    const plugin = error.plugin ? `Network plugin ${error.plugin}` : 'The network plugin';
    const inner = /failed \(add\): (.+)$/.exec(error.said)?.[1] ?? error.said;
    return {
      title: `${plugin} fails on node ${node}: ${inner}`,
      why: `The Pod gets no network, so no container starts: "${error.said}".`,
      certainty: 'certain',
      settles: `The log of the network agent on node ${node} says more.`,
      remedies: [
        look(
          'find the network agent of the node and read its log',
          `kubectl get pods -A -o wide --field-selector spec.nodeName=${node}`,
          'platform',
        ),
        advise(`repair or restart the network agent of node ${node}`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the bridge of the node has an address of the past',
        snapshot: exampleNoNetwork(
          'plugin type="bridge" failed (add): failed to set bridge addr: "cni0" already has an IP address different from 10.244.1.1/24',
        ),
      },
    ],
    misses: [
      {
        says: 'the pause image cannot be pulled',
        snapshot: exampleSandbox(
          exampleSandboxError(
            'failed to get sandbox image "registry.k8s.io/pause:3.10": dial tcp 10.0.0.9:443: i/o timeout',
          ),
        ),
      },
      {
        says: 'the memory limit is too small',
        snapshot: exampleSandbox(exampleSandboxError('container init was OOM-killed (memory limit too low?)')),
      },
    ],
  }),
});
