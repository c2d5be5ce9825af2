import { exampleNoAddress, exampleSandbox } from '../example-sandbox.ts';
import { describeNode } from '../node-wording.ts';
import { advise } from '../remedies.ts';
import { defineSandboxFault } from './sandbox-fault.ts';

/** The node cannot give the Pod a user namespace. */
export const userNamespace = defineSandboxFault({
  id: 'sandbox/user-namespace',
  fault: 'user-namespace',
  docs: '/concepts/workloads/pods/user-namespaces/',
  summary:
    'The Pod asks for a user namespace of its own (hostUsers: false), and the node has no range of ids left or its kernel, runtime or file system cannot do that.',
  tell({ error, node }) {
    return {
      title: `Node ${node} cannot give the Pod a user namespace of its own`,
      why: `The kubelet says "${error.said}". hostUsers: false needs free ranges of ids, and kernel, runtime and file systems with idmapped mounts.`,
      certainty: 'certain',
      remedies: [advise('set hostUsers: true, or use nodes that support user namespaces'), describeNode(node)],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the ranges are used up',
        snapshot: exampleSandbox(
          'Failed to create pod sandbox: could not find an empty slot to allocate a user namespace',
        ),
      },
    ],
    misses: [{ says: 'the network plugin has no address left', snapshot: exampleNoAddress() }],
  }),
});
