import { exampleNoAddress, exampleSandbox } from '../example-sandbox.ts';
import { describeNode } from '../node-wording.ts';
import { advise } from '../remedies.ts';
import { defineSandboxFault } from './sandbox-fault.ts';

/** The runtime does not answer for the sandbox. */
export const statusUnavailable = defineSandboxFault({
  id: 'sandbox/status-unavailable',
  fault: 'status',
  docs: '/setup/production-environment/container-runtimes/',
  summary:
    'The kubelet asks the container runtime for the state of the sandbox and gets no answer, so it can do nothing for the Pod.',
  tell({ node, error }) {
    return {
      title: `The container runtime of node ${node} does not say how the sandbox is`,
      why: `The kubelet says "${error.said}". While the runtime does not answer, the Pod stays as it is.`,
      certainty: 'certain',
      settles: `The log of the container runtime on node ${node}.`,
      remedies: [describeNode(node), advise(`see to the container runtime of node ${node}`, 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the runtime is not reached',
        snapshot: exampleSandbox(
          'Unable to get pod sandbox status: rpc error: code = Unavailable desc = connection error',
          { reason: 'FailedPodSandBoxStatus' },
        ),
      },
    ],
    misses: [{ says: 'the network plugin has no address left', snapshot: exampleNoAddress() }],
  }),
});
