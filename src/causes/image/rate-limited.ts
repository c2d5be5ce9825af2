import { examplePull, exampleResolve } from '../example-image.ts';
import { createPullSecret } from '../pull-secret.ts';
import { advise } from '../remedies.ts';
import { definePullFault } from './pull-fault.ts';

/** The registry was asked too often. */
export const rateLimited = definePullFault({
  id: 'image/rate-limited',
  fault: 'rate-limited',
  scope: 'registry',
  heals: 'maybe',
  summary: 'The registry answered 429: this address or account has used up its pulls for now.',
  tell({ image, reference, error, pullSecrets }, about) {
    return {
      title: `${reference.host} limits the rate of pulls: 429 for ${image}`,
      why: `The registry answered "${error.said}". The kubelet tries again every 5 minutes at the latest; the pull succeeds once the limit has passed.`,
      certainty: 'certain',
      remedies: [
        ...(pullSecrets.length === 0 ? [createPullSecret(about, reference.host)] : []),
        advise(`pull through a mirror of ${reference.host}, or wait`, 'platform'),
      ],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the registry answers 429',
        snapshot: examplePull(
          exampleResolve('unexpected status from HEAD request to https://registry.example/v2/: 429 Too Many Requests'),
        ),
      },
    ],
    misses: [
      {
        says: 'the registry is out of order',
        snapshot: examplePull(
          exampleResolve(
            'unexpected status from HEAD request to https://registry.example/v2/: 503 Service Unavailable',
          ),
        ),
      },
    ],
  }),
});
