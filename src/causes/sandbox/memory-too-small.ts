import { defineCause } from '../../signals/cause.ts';
import { exampleSandbox, exampleSandboxError } from '../example-sandbox.ts';
import { advise, setResource } from '../remedies.ts';

const oom =
  'failed to start sandbox "x": failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: container init was OOM-killed (memory limit too low?)';
const died =
  'failed to start sandbox container for pod "web": Error response from daemon: OCI runtime create failed: runc did not terminate successfully: unknown';

/** Below this a sandbox that dies at its start is probably killed for memory: what runc needs for itself, in bytes. */
const suspiciouslySmall = 12 * 2 ** 20;

/** The memory limit is too small for the sandbox itself. */
export const memoryTooSmall = defineCause({
  id: 'sandbox/memory-too-small',
  on: 'sandbox-failed',
  scope: 'pod',
  stage: 'sandbox',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/tasks/configure-pod-container/assign-memory-resource/',
  summary:
    "The Pod's memory limit is smaller than what the runtime needs to start its sandbox, so the kernel kills the runtime's own helper. It looks like a runtime or network fault.",
  find(signal) {
    const { fault } = signal.error;
    if (fault === 'memory-too-small') return { ...signal, told: true };
    const tiny = signal.memoryLimit !== undefined && signal.memoryLimit <= suspiciouslySmall;
    return fault === 'init-died' && tiny ? { ...signal, told: false } : undefined;
  },
  tell({ limitText, told, error }, about) {
    const limit = limitText === '' ? 'Its memory limit' : `The memory limit of ${limitText}`;
    return {
      title: `${limit} is too small even for the Pod's sandbox`,
      why: told
        ? `The kernel killed the runtime's helper before any container could start: "${error.said}".`
        : `The runtime's helper dies at its start ("${error.said}"), and with so little memory the kernel kills it.`,
      certainty: told ? 'certain' : 'likely',
      weight: 1,
      settles: 'Raise the limit: the sandbox then starts.',
      remedies: [
        setResource(about, '<container>', 'memory', '64Mi'),
        advise('look at the unit of the limit: 64m is a fraction of a byte, 64Mi is meant'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the runtime says so',
        snapshot: exampleSandbox(exampleSandboxError(oom), { container: { resources: { limits: { memory: '1Mi' } } } }),
      },
      {
        says: 'the helper dies, and the limit is 4Mi',
        snapshot: exampleSandbox(exampleSandboxError(died), {
          container: { resources: { limits: { memory: '4Mi' } } },
        }),
      },
    ],
    misses: [
      {
        says: 'the helper dies, and memory is plenty',
        snapshot: exampleSandbox(exampleSandboxError(died), {
          container: { resources: { limits: { memory: '4Gi' } } },
        }),
      },
    ],
  }),
});
