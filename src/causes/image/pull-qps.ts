import { examplePull } from '../example-image.ts';
import { advise } from '../remedies.ts';
import { definePullFault } from './pull-fault.ts';

/** The kubelet holds pulls back. */
export const pullQps = definePullFault({
  id: 'image/pull-qps',
  fault: 'pull-qps',
  scope: 'node',
  severity: 'warning',
  heals: 'yes',
  summary: 'The kubelet of the node pulls only so many images a second (registryPullQPS); it tries again by itself.',
  tell({ image, node }) {
    return {
      title: `Node ${node} holds the pull of ${image} back: too many pulls at once`,
      why: 'The kubelet limits how many pulls it starts a second (registryPullQPS, registryBurst), and tries this one again by itself.',
      certainty: 'certain',
      remedies: [advise(`raise registryPullQPS and registryBurst of node ${node} if it goes on`, 'platform')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the limit of the kubelet is reached',
        snapshot: examplePull('pull QPS exceeded'),
      },
    ],
    misses: [
      {
        says: 'the registry limits',
        snapshot: examplePull('toomanyrequests: You have reached your pull rate limit.'),
      },
    ],
  }),
});
