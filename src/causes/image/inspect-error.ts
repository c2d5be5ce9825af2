import { exampleEvent, examplePod, exampleSnapshot } from '../example.ts';
import { examplePull, exampleResolve } from '../example-image.ts';
import { describeNode } from '../node-wording.ts';
import { advise } from '../remedies.ts';
import { definePullCause } from './pull-cause.ts';

/** The runtime cannot say what it has of the image. */
export const inspectError = definePullCause({
  id: 'image/inspect-error',
  scope: 'container',
  severity: 'error',
  heals: 'maybe',
  docs: '/setup/production-environment/container-runtimes/',
  summary:
    'Before any pull the kubelet asks the runtime what it has of the image, and gets an error: the runtime is down, its image store is damaged, or the two do not fit.',
  find(signal) {
    return signal.reason === 'ImageInspectError' && signal.error.fault === 'other' ? signal : undefined;
  },
  tell({ image, node, error }) {
    const said = error.said.replace(/^(?:ImageInspectError: )?Failed to inspect image "[^"]*": /, '');
    return {
      title: `The runtime of node ${node} cannot inspect image ${image}`,
      why: `It says "${said}". That is no matter of the registry: nothing is pulled before the runtime has answered.`,
      certainty: 'certain',
      settles: `Whether other Pods start on node ${node}, and the log of its container runtime.`,
      remedies: [
        describeNode(node),
        advise(
          `see to the container runtime of node ${node}: its version must fit the kubelet, its image store be whole`,
          'platform',
        ),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the adapter does not understand a newer runtime',
        snapshot: exampleSnapshot([
          examplePod(
            { status: { state: { waiting: { reason: 'ImageInspectError' } } } },
            { status: { phase: 'Pending' } },
          ),
          exampleEvent(
            'InspectFailed',
            'Failed to inspect image "registry.example/shop/web:1.4": Id or size of image "registry.example/shop/web:1.4" is not set',
          ),
        ]),
      },
    ],
    misses: [
      {
        says: 'the pull itself fails',
        snapshot: examplePull(exampleResolve('registry.example/shop/web:1.4: not found')),
      },
    ],
  }),
});
