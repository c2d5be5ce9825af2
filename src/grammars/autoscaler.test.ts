import { describe, expect, it } from '@jest/globals';
import { parseAutoscaler } from './autoscaler.ts';

describe('parseAutoscaler', () => {
  it('reads the group that grows', () => {
    expect(parseAutoscaler('TriggeredScaleUp', 'pod triggered scale-up: [{pool-a 3->4 (max: 10)}]')).toEqual({
      kind: 'scaling-up',
      groups: [{ group: 'pool-a', from: 3, to: 4, max: 10 }],
    });
  });

  it('reads why no group grows', () => {
    const message = "pod didn't trigger scale-up: 2 max node group size reached, 1 node(s) had untolerated taint(s)";
    expect(parseAutoscaler('NotTriggerScaleUp', message)).toEqual({
      kind: 'not-triggered',
      reasons: [
        { count: 2, text: 'max node group size reached' },
        { count: 1, text: 'node(s) had untolerated taint(s)' },
      ],
    });
  });

  it('reads the node that karpenter makes', () => {
    expect(parseAutoscaler('Nominated', 'Pod should schedule on: nodeclaim/general-x7k2p')).toEqual({
      kind: 'nominated',
      node: 'nodeclaim/general-x7k2p',
    });
  });

  it('passes over any other event', () => {
    expect(parseAutoscaler('Scheduled', 'Successfully assigned shop/web to n1')).toBeUndefined();
  });

  it('reads for which pools of karpenter a Pod is unfit', () => {
    expect(
      parseAutoscaler(
        'FailedScheduling',
        'Failed to schedule pod, incompatible with provisioner "core-system", did not tolerate system-core=true:NoExecute; incompatible with nodepool "default", daemonset overhead={"cpu":"675m","pods":"6"}, incompatible requirements, label "nodegroup" does not have known values',
      ),
    ).toEqual({
      kind: 'pools-unfit',
      pools: [
        { pool: 'core-system', text: 'did not tolerate system-core=true:NoExecute' },
        { pool: 'default', text: 'incompatible requirements, label "nodegroup" does not have known values' },
      ],
    });
  });

  it('leaves what the scheduler says under the same reason alone', () => {
    expect(parseAutoscaler('FailedScheduling', '0/1 nodes are available: 1 Insufficient cpu.')).toBeUndefined();
  });
});
