import { defineCause } from '../../signals/cause.ts';
import { exampleSandbox, exampleSandboxError } from '../example-sandbox.ts';
import { describeNode } from '../node-wording.ts';
import { advise } from '../remedies.ts';

/** The runtime cannot create the sandbox. */
export const ociCreate = defineCause({
  id: 'sandbox/oci-create',
  on: 'sandbox-failed',
  scope: 'node',
  stage: 'sandbox',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/setup/production-environment/container-runtimes/',
  summary:
    "The low-level runtime of the node failed to create the Pod's sandbox, over cgroups, sysctls, disk space or open files.",
  find(signal) {
    return signal.error.fault === 'oci' || signal.error.fault === 'init-died' ? signal : undefined;
  },
  tell({ node, error }) {
    const parts = error.said.split(': ').filter((part) => part !== 'unknown');
    const inner = parts.at(-1) ?? error.said;
    return {
      title: `The container runtime of node ${node} cannot create the sandbox: ${inner}`,
      why: `No container of the Pod starts before its sandbox: "${error.said}".`,
      certainty: error.fault === 'oci' ? 'certain' : 'likely',
      settles: `The log of the container runtime on node ${node} says more.`,
      remedies: [
        describeNode(node),
        advise(`see to the container runtime of node ${node}: cgroup driver, disk, open files`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the node has too many open files',
        snapshot: exampleSandbox(
          exampleSandboxError(
            'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: too many open files: unknown',
          ),
        ),
      },
    ],
    misses: [
      {
        says: 'the memory limit is too small',
        snapshot: exampleSandbox(
          exampleSandboxError(
            'failed to create containerd task: container init was OOM-killed (memory limit too low?)',
          ),
        ),
      },
    ],
  }),
});
