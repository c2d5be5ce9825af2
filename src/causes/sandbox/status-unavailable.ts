import { defineCause } from '../../signals/cause.ts';
import { exampleSandbox, exampleSandboxError } from '../example-sandbox.ts';
import { describeNode } from '../node-wording.ts';
import { advise } from '../remedies.ts';

/** The runtime does not answer for the sandbox. */
export const statusUnavailable = defineCause({
  id: 'sandbox/status-unavailable',
  on: 'sandbox-failed',
  scope: 'node',
  stage: 'sandbox',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/setup/production-environment/container-runtimes/',
  summary:
    'The kubelet asks the container runtime for the state of the sandbox and gets no answer, so it can do nothing for the Pod.',
  find(signal) {
    return signal.error.fault === 'status' ? signal : undefined;
  },
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
    misses: [
      {
        says: 'the network plugin has no address left',
        snapshot: exampleSandbox(
          exampleSandboxError(
            'failed to setup network for sandbox "x": no IP addresses available in range set: 10.0.0.1-10.0.0.9',
          ),
        ),
      },
    ],
  }),
});
