import { exampleNoAddress, exampleSandbox } from '../example-sandbox.ts';
import { describeNode } from '../node-wording.ts';
import { advise, look } from '../remedies.ts';
import { defineSandboxFault } from './sandbox-fault.ts';

/** The RuntimeClass was deleted after the Pod was made. */
export const runtimeclassMissing = defineSandboxFault({
  id: 'sandbox/runtimeclass-missing',
  fault: 'runtime-class',
  scope: 'pod',
  docs: '/concepts/containers/runtime-class/',
  summary:
    'The Pod names a RuntimeClass that no longer exists, so the kubelet does not know with which runtime to make the sandbox.',
  tell({ error, node }) {
    const { handler = '' } = error;
    return {
      title: `RuntimeClass "${handler}" does not exist any more`,
      why: `The Pod was made when it did; the kubelet of node ${node} says "${error.said}".`,
      certainty: 'certain',
      settles: `kubectl get runtimeclass ${handler}`,
      remedies: [
        look('see which there are', 'kubectl get runtimeclasses'),
        advise('create it again, or correct runtimeClassName in the template', 'platform'),
        describeNode(node),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'it was deleted in between',
        snapshot: exampleSandbox(
          'Failed to create pod sandbox: failed to lookup RuntimeClass gvisor: runtimeclass.node.k8s.io "gvisor" not found',
        ),
      },
    ],
    misses: [{ says: 'the network plugin has no address left', snapshot: exampleNoAddress() }],
  }),
});
