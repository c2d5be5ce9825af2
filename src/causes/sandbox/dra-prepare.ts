import { exampleNoAddress, exampleSandbox } from '../example-sandbox.ts';
import { describeNode } from '../node-wording.ts';
import { advise, kubectl, look } from '../remedies.ts';
import { defineSandboxFault } from './sandbox-fault.ts';

/** The devices of a claim are not prepared. */
export const draPrepare = defineSandboxFault({
  id: 'sandbox/dra-prepare',
  fault: 'dynamic-resources',
  docs: '/concepts/scheduling-eviction/dynamic-resource-allocation/',
  summary: 'The Pod uses devices by a ResourceClaim, and the driver on its node did not prepare them.',
  tell({ node, error }, about) {
    return {
      title: `The device driver of node ${node} does not prepare the devices of the Pod`,
      why: `The kubelet says "${error.said}".`,
      certainty: 'certain',
      settles: `The log of the driver's Pod on node ${node}.`,
      remedies: [
        look('see what was allocated', kubectl(about, 'get', 'resourceclaims', '-o', 'yaml')),
        describeNode(node),
        advise(`repair or install the driver of the claim on node ${node}`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the driver is not registered',
        snapshot: exampleSandbox(
          'Failed to prepare dynamic resources: prepare dynamic resources: DRA driver gpu.example.com is not registered',
          { reason: 'FailedPrepareDynamicResources' },
        ),
      },
    ],
    misses: [{ says: 'the network plugin has no address left', snapshot: exampleNoAddress() }],
  }),
});
