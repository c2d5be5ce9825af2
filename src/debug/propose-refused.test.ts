import { describe, expect, it } from '@jest/globals';
import { factsOf, proposalOf as proposal, runningPod } from '../../test/support/debug-facts.ts';

describe('a proposal that cannot go', () => {
  it.each([
    ['a container that is not there', factsOf(runningPod()), { target: 'web' }, 'no-such-container'],
    [
      'a Pod without a node',
      factsOf(runningPod({ spec: { containers: [{ name: 'app' }], nodeName: '' } })),
      {},
      'pod-pending',
    ],
    [
      'a Pod that is being deleted',
      factsOf(runningPod({ metadata: { deletionTimestamp: '2026-01-01T00:59:00Z' } })),
      {},
      'pod-terminating',
    ],
    [
      'a Pod that has ended',
      factsOf(runningPod({ status: { phase: 'Failed' } })),
      { way: 'ephemeral' },
      'pod-finished',
    ],
    [
      'a static Pod',
      factsOf(runningPod({ metadata: { annotations: { 'kubernetes.io/config.mirror': 'x' } } })),
      {},
      'static-pod',
    ],
    [
      'a Windows Pod',
      factsOf(runningPod({ spec: { nodeName: 'n', os: { name: 'windows' }, containers: [{ name: 'app' }] } })),
      {},
      'windows',
    ],
    ['a missing right', factsOf(runningPod(), { denied: ['patch pods/ephemeralcontainers'] }), {}, 'forbidden'],
    [
      'no right to attach',
      factsOf(runningPod(), { denied: ['get pods/attach', 'create pods/attach'] }),
      {},
      'forbidden',
    ],
    ['a partial container with an image', factsOf(runningPod()), { custom: '{"image":"x"}' }, 'invalid'],
  ] as const)('names %s', (_what, facts, wishes, kind) => {
    const { refusal, plan } = proposal(facts, wishes);
    expect(refusal?.kind).toBe(kind);
    expect(refusal?.advice).not.toBe('');
    expect(plan).toBeUndefined();
  });

  it('offers a copy where only the debug container is forbidden', () => {
    expect(proposal(factsOf(runningPod(), { denied: ['patch pods/ephemeralcontainers'] })).refusal?.offer).toBe('copy');
  });

  it('starts a copy at once for a Pod that has ended', () => {
    expect(proposal(factsOf(runningPod({ status: { phase: 'Failed' } })))).toMatchObject({
      way: 'copy',
      plan: { way: 'copy' },
    });
  });

  it('only warns when one of the two rights to attach is missing', () => {
    const { refusal, warnings } = proposal(factsOf(runningPod(), { denied: ['create pods/attach'] }));
    expect(refusal).toBeUndefined();
    expect(warnings[0]).toMatch(/may not create pods\/attach/);
  });

  it('writes the flags of a plugin after its name, for kubectl takes none before it', () => {
    const pending = factsOf(runningPod({ spec: { containers: [{ name: 'app' }], nodeName: '' } }));
    expect(proposal(pending).refusal?.advice).toMatch(/: kubectl pod-doctor \S+ -n \S+$/);
  });
});
