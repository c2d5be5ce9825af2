import { exampleNoAddress, exampleSandbox } from '../example-sandbox.ts';
import { describeNode } from '../node-wording.ts';
import { advise } from '../remedies.ts';
import { defineSandboxFault } from './sandbox-fault.ts';

/** The sandbox dies again and again. */
export const changedLoop = defineSandboxFault({
  id: 'sandbox/changed-loop',
  fault: 'changed',
  docs: '/setup/production-environment/container-runtimes/',
  summary:
    'The kubelet finds the sandbox of the Pod dead or changed and makes it anew, again and again, and no container stays: the runtime or the network of the node takes it away.',
  tell({ node, count }) {
    return {
      title: `The sandbox of the Pod dies again and again on node ${node}: made anew ${count} times`,
      why: `The kubelet finds the sandbox changed and kills it, all containers with it; no error says why. One such change follows a restart of the node or its runtime; so many mean that the runtime or the network agent of the node takes the sandbox away each time.`,
      certainty: 'likely',
      settles: `The logs of the kubelet and the container runtime on node ${node}.`,
      remedies: [
        describeNode(node),
        advise(`see to container runtime, cgroup driver and network agent of node ${node}`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'eight changes and no container since',
        snapshot: exampleSandbox('Pod sandbox changed, it will be killed and re-created.', {
          reason: 'SandboxChanged',
        }),
      },
    ],
    misses: [{ says: 'the sandbox is not made in the first place', snapshot: exampleNoAddress() }],
  }),
});
