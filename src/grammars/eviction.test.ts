import { describe, expect, it } from '@jest/globals';
import { parseEviction } from './eviction.ts';

describe('parseEviction', () => {
  it.each([
    [
      'The node was low on resource: ephemeral-storage. Threshold quantity: 1576160Ki, available: 1012Mi. Container app was using 8Gi, request is 0, has larger consumption of ephemeral-storage. ',
      {
        fault: 'node-low',
        resource: 'ephemeral-storage',
        threshold: '1576160Ki',
        available: '1012Mi',
        consumers: [{ container: 'app', used: '8Gi', request: '0' }],
      },
    ],
    [
      'The node was low on resource: memory. Container app was using 5053216Ki, which exceeds its request of 0. Container side was using 10Mi, which exceeds its request of 0. ',
      {
        fault: 'node-low',
        resource: 'memory',
        consumers: [
          { container: 'app', used: '5053216Ki', request: '0' },
          { container: 'side', used: '10Mi', request: '0' },
        ],
      },
    ],
    [
      'Usage of EmptyDir volume "cache" exceeds the limit "1Gi". ',
      { fault: 'emptydir-limit', volume: 'cache', limit: '1Gi', consumers: [] },
    ],
    [
      'Container app exceeded its local ephemeral storage limit "16Mi". ',
      { fault: 'container-ephemeral-limit', container: 'app', limit: '16Mi', consumers: [] },
    ],
    [
      'Pod ephemeral local storage usage exceeds the total limit of containers 16Mi. ',
      { fault: 'pod-ephemeral-limit', limit: '16Mi', consumers: [] },
    ],
    ['Pod was terminated in response to imminent node shutdown.', { fault: 'node-shutdown', consumers: [] }],
    ['The node had condition: [MemoryPressure]. ', { fault: 'other', consumers: [] }],
  ])('%s', (message, text) => {
    expect(parseEviction(message)).toEqual(text);
  });
});
