import { describe, expect, it } from '@jest/globals';
import { undoRollout } from './remedies.ts';

const pod = { kind: 'Pod', namespace: 'shop', name: 'cart-7d9f-x2k9p' } as const;

describe('going back to the revision before', () => {
  it('is a command where the owner keeps revisions', () => {
    expect(undoRollout({ ...pod, owner: { kind: 'Deployment', name: 'cart' } }).command).toBe(
      'kubectl -n shop rollout undo deploy/cart',
    );
  });

  it('is not offered where there is no earlier revision', () => {
    const owner = { kind: 'Deployment', name: 'cart', firstRevision: true } as const;
    expect(undoRollout({ ...pod, owner }).command).toBeUndefined();
  });

  it('is not offered for a Pod of its own', () => {
    expect(undoRollout(pod).command).toBeUndefined();
  });
});
