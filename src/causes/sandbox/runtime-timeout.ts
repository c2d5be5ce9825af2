import { exampleSandbox, exampleSandboxError } from '../example-sandbox.ts';
import { describeNode } from '../node-wording.ts';
import { advise } from '../remedies.ts';
import { defineSandboxFault } from './sandbox-fault.ts';

/** The runtime does not finish. */
export const runtimeTimeout = defineSandboxFault({
  id: 'sandbox/runtime-timeout',
  fault: 'timeout',
  docs: '/setup/production-environment/container-runtimes/',
  summary:
    'The container runtime did not create the sandbox in time. A name that is still reserved means that an earlier try hangs.',
  tell({ node, error }) {
    const reserved = /reserved|reserving/.test(error.said);
    return {
      title: `The container runtime of node ${node} ${reserved ? 'still hangs in an earlier try to create the sandbox' : 'does not create the sandbox in time'}`,
      why: `It says "${error.said}". The disk or the network plugin of the node is slow, or the runtime hangs.`,
      certainty: 'certain',
      settles: `The log of the container runtime on node ${node} shows what it waits for.`,
      remedies: [describeNode(node), advise(`see to load, disk and container runtime of node ${node}`, 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the call ran into its deadline',
        snapshot: exampleSandbox(
          'Failed to create pod sandbox: rpc error: code = DeadlineExceeded desc = context deadline exceeded',
        ),
      },
      {
        says: 'the name is reserved for an earlier try',
        snapshot: exampleSandbox(
          exampleSandboxError(
            'failed to reserve sandbox name "web_shop_1f_0": name "web_shop_1f_0" is reserved for "x"',
          ),
        ),
      },
    ],
    misses: [
      {
        says: 'the pause image cannot be pulled in time',
        snapshot: exampleSandbox(
          exampleSandboxError('failed to get sandbox image "registry.k8s.io/pause:3.10": context deadline exceeded'),
        ),
      },
    ],
  }),
});
