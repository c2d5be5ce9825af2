import { defineCause } from '../../signals/cause.ts';
import { exampleSandbox, exampleSandboxError } from '../example-sandbox.ts';
import { advise, look } from '../remedies.ts';

/** The node's runtime does not know the handler of the RuntimeClass. */
export const runtimeHandlerMissing = defineCause({
  id: 'sandbox/runtime-handler-missing',
  on: 'sandbox-failed',
  scope: 'node',
  stage: 'sandbox',
  severity: 'error',
  heals: 'no',
  debug: { way: 'none' },
  docs: '/concepts/containers/runtime-class/',
  summary: "The Pod's RuntimeClass names a handler that the runtime of this node is not configured with.",
  find(signal) {
    const { fault, handler } = signal.error;
    return fault === 'runtime-handler' && handler ? { ...signal, handler } : undefined;
  },
  tell({ handler, runtimeClass, node }) {
    const by = runtimeClass === '' ? 'The Pod' : `RuntimeClass ${runtimeClass}`;
    return {
      title: `Node ${node} has no runtime handler "${handler}"`,
      why: `${by} wants handler ${handler}, which the container runtime of this node is not configured with, so no sandbox can be made.`,
      certainty: 'certain',
      remedies: [
        ...(runtimeClass === ''
          ? []
          : [look('see the RuntimeClass', `kubectl get runtimeclass ${runtimeClass} -o yaml`, 'platform')]),
        advise(`configure handler ${handler} on node ${node}`, 'platform'),
        advise('or let scheduling.nodeSelector of the RuntimeClass choose nodes that have it', 'cluster'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'containerd does not know the handler',
        snapshot: exampleSandbox(
          exampleSandboxError('failed to get sandbox runtime: no runtime for "gvisor" is configured'),
          {
            spec: { runtimeClassName: 'gvisor', nodeName: 'n1' },
          },
        ),
      },
    ],
    misses: [
      {
        says: 'the network plugin fails',
        snapshot: exampleSandbox(
          exampleSandboxError('failed to setup network for sandbox "x": plugin type="bridge" failed (add): broken'),
        ),
      },
    ],
  }),
});
