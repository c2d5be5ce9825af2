import { describe, expect, it } from '@jest/globals';
import { parseRejection } from './kubelet-rejection.ts';

describe('parseRejection', () => {
  it.each([
    [
      "Pod was rejected: Node didn't have enough resource: cpu, requested: 2000, used: 3100, capacity: 4000",
      { resource: 'cpu', requested: 2000, used: 3100, capacity: 4000 },
    ],
    [
      'Pod was rejected: Allocate failed due to no healthy devices present; cannot allocate unhealthy devices nvidia.com/gpu, which is unexpected',
      { allocation: 'no healthy devices present; cannot allocate unhealthy devices nvidia.com/gpu' },
    ],
    ['Pod The node had condition: [MemoryPressure]. ', { conditions: ['MemoryPressure'] }],
    ['Pod was rejected: forbidden sysctl: "net.core.somaxconn" not allowlisted', { sysctl: 'net.core.somaxconn' }],
    [
      "Pod was rejected: Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector",
      { said: "Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector" },
    ],
  ])('%s', (message, rejection) => {
    expect(parseRejection(message)).toMatchObject(rejection);
  });
});
