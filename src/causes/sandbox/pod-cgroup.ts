import { exampleNoAddress, exampleSandbox } from '../example-sandbox.ts';
import { describeNode } from '../node-wording.ts';
import { advise } from '../remedies.ts';
import { defineSandboxFault } from './sandbox-fault.ts';

/** The cgroup of the Pod cannot be made. */
export const podCgroup = defineSandboxFault({
  id: 'sandbox/pod-cgroup',
  fault: 'pod-cgroup',
  docs: '/concepts/architecture/cgroups/',
  summary:
    'The kubelet makes a cgroup for each Pod before its sandbox, and on this node it cannot: the cgroup driver does not match, the hierarchy is damaged, or a limit of the kernel is reached.',
  tell({ node, error }) {
    return {
      title: `The kubelet of node ${node} cannot create the cgroup of the Pod`,
      why: `It says "${error.said}". "Container" means the cgroup of the whole Pod here; no container was tried.`,
      certainty: 'certain',
      settles: `The log of the kubelet on node ${node}, and whether kubelet and runtime use the same cgroup driver.`,
      remedies: [
        describeNode(node),
        advise(
          `compare the cgroup drivers of kubelet and runtime on node ${node}, and restart the kubelet`,
          'platform',
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the parent slice is missing',
        snapshot: exampleSandbox(
          'unable to ensure pod container exists: failed to create container for [kubepods burstable pod1f] : mkdir /sys/fs/cgroup/devices/kubepods.slice/x.slice: no such file or directory',
          { reason: 'FailedCreatePodContainer' },
        ),
      },
    ],
    misses: [{ says: 'the network plugin has no address left', snapshot: exampleNoAddress() }],
  }),
});
