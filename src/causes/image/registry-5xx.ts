import { examplePull, exampleResolve } from '../example-image.ts';
import { advise } from '../remedies.ts';
import { definePullFault } from './pull-fault.ts';

/** The registry itself fails. */
export const registry5xx = definePullFault({
  id: 'image/registry-5xx',
  fault: 'server-error',
  scope: 'registry',
  heals: 'maybe',
  summary: 'The registry was reached and answered with a server error: it, or what stands before it, is out of order.',
  tell({ image, reference, error }) {
    const status = /\b(5\d\d[^:]*)$/.exec(error.said)?.[1] ?? 'a server error';
    return {
      title: `${reference.host} is out of order: ${status} for ${image}`,
      why: `The registry was reached and answered "${error.said}". The kubelet tries again by itself.`,
      certainty: 'certain',
      remedies: [advise(`see to ${reference.host}, or pull from a mirror`, 'registry')],
    };
  },
  examples: () => ({
    hits: [
      {
        says: 'the registry answers 503',
        snapshot: examplePull(
          exampleResolve(
            'unexpected status from HEAD request to https://registry.example/v2/: 503 Service Unavailable',
          ),
        ),
      },
    ],
    misses: [
      {
        says: 'the registry is not reached at all',
        snapshot: examplePull(
          exampleResolve(
            'failed to do request: Head "https://registry.example/v2/": dial tcp 10.0.0.9:443: i/o timeout',
          ),
        ),
      },
    ],
  }),
});
