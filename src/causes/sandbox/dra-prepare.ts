import { defineCause } from '../../signals/cause.ts';
import { exampleSandbox, exampleSandboxError } from '../example-sandbox.ts';
import { describeNode } from '../node-wording.ts';
import { advise, kubectl, look } from '../remedies.ts';

/** The devices of a claim are not prepared. */
export const draPrepare = defineCause({
  id: 'sandbox/dra-prepare',
  on: 'sandbox-failed',
  scope: 'node',
  stage: 'sandbox',
  severity: 'error',
  heals: 'maybe',
  debug: { way: 'none' },
  docs: '/concepts/scheduling-eviction/dynamic-resource-allocation/',
  summary: 'The Pod uses devices by a ResourceClaim, and the driver on its node did not prepare them.',
  find(signal) {
    return signal.error.fault === 'dynamic-resources' ? signal : undefined;
  },
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
