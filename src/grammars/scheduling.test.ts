import { describe, expect, it } from '@jest/globals';
import { parseScheduling } from './scheduling.ts';

/** Faults with their counts, in the order of the message. */
function faults(message: string): readonly string[] {
  return parseScheduling(message).reasons.map(({ fault, count, name }) => `${count} ${fault}${name ? ` ${name}` : ''}`);
}

describe('parseScheduling', () => {
  it.each([
    [
      '0/5 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 4 Insufficient cpu. preemption: 0/5 nodes are available: 1 Preemption is not helpful for scheduling, 4 No preemption victims found for incoming pod..',
      ['1 taint node-role.kubernetes.io/control-plane', '4 resource cpu'],
    ],
    [
      '0/3 nodes are available: 1 node(s) had untolerated taint(s), 2 Insufficient cpu. no new claims to deallocate, preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
      ['1 taint', '2 resource cpu'],
    ],
    [
      "0/2 nodes are available: 1 cannot allocate all claims, 1 node(s) didn't match Pod's node affinity/selector. still not schedulable, preemption: 0/2 nodes are available: 2 Preemption is not helpful for scheduling.",
      ['1 other', '1 node-affinity'],
    ],
    [
      '0/4 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.',
      ['0 claim-unbound'],
    ],
    ['0/4 nodes are available: 4 pod has unbound immediate PersistentVolumeClaims.', ['4 claim-unbound']],
    [
      '0/2 nodes are available: pod has unbound immediate PersistentVolumeClaims. not found. no new claims to deallocate, preemption: 0/2 nodes are available: 2 Preemption is not helpful for scheduling.',
      ['0 claim-unbound'],
    ],
    [
      '0/3 nodes are available: persistentvolumeclaim "data" not found. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod..',
      ['0 claim-missing data'],
    ],
    [
      '0/2 nodes are available: persistentvolumeclaim "x" not found. not found. no new claims to deallocate, preemption: 0/2 nodes are available: 2 Preemption is not helpful for scheduling.',
      ['0 claim-missing x'],
    ],
    [
      '0/12 nodes are available: 1 Too many pods, 10 node(s) had volume node affinity conflict, 3 Insufficient nvidia.com/gpu.',
      ['1 pods', '10 volume-node', '3 resource nvidia.com/gpu'],
    ],
    [
      '0/1 nodes are available: 1 node declared features check failed - unsatisfied requirements: FeatureA, FeatureB.',
      ['1 other'],
    ],
    ["0/3 nodes are available: 3 node(s) had taints that the pod didn't tolerate.", ['3 taint']],
    [
      "0/3 nodes are available: 1 node(s) had taint {dedicated: a, 2 b}, that the pod didn't tolerate, 2 Insufficient memory.",
      ['1 taint dedicated', '2 resource memory'],
    ],
    [
      "(combined from similar events): 0/2 nodes are available: 2 node(s) didn't have free ports for the requested pod ports ...",
      ['2 ports'],
    ],
    [
      '0/1 nodes are available: 1 MatchInterPodAffinity, 1 PodAntiAffinityRulesNotMatch.',
      ['1 other', '1 pod-anti-affinity'],
    ],
    ['persistentvolumeclaim "data" not found', ['0 claim-missing data']],
    ['pod has unbound immediate PersistentVolumeClaims (repeated 3 times)', ['0 claim-unbound']],
    [
      'running "VolumeBinding" filter plugin for pod "web-0": pod has unbound immediate PersistentVolumeClaims',
      ['0 claim-unbound'],
    ],
    ['0/4 nodes are available: 1 MatchNodeSelector, 3 Insufficient pods.', ['1 node-affinity', '3 pods']],
    [
      'No nodes are available that match all of the following predicates:: Insufficient cpu (9), MatchNodeSelector (18).',
      ['9 resource cpu', '18 node-affinity'],
    ],
    [
      'No nodes are available that match all of the following predicates:: NodeUnderMemoryPressure (1).',
      ['1 taint node.kubernetes.io/memory-pressure'],
    ],
    [
      "0/108 nodes are available: 2 node(s) were not ready, 106 node(s) didn't have free ports for the requested pod ports.",
      ['2 taint node.kubernetes.io/not-ready', '106 ports'],
    ],
    [
      '0/2 nodes are unavailable: 1 plugin NodeUnschedulable predicates failed node(s) were unschedulable, 1 plugin NodeVolumeLimits predicates failed node(s) exceed max volume count.',
      ['1 cordoned', '1 max-volumes'],
    ],
    [
      "0/153 nodes are available: 1 Too many pods, 118 node(s) didn't match PersistentVolume's node affinity, 34 Insufficient cpu.",
      ['1 pods', '118 volume-node', '34 resource cpu'],
    ],
  ])('reads the reasons of %s', (message, expected) => {
    expect(faults(message)).toEqual(expected);
  });

  it('reads the value of a taint', () => {
    const { reasons } = parseScheduling('0/1 nodes are available: 1 node(s) had untolerated taint {dedicated: batch}.');
    expect(reasons).toEqual([expect.objectContaining({ fault: 'taint', name: 'dedicated', value: 'batch' })]);
  });

  it('keeps what is said of preemption', () => {
    const refusal = parseScheduling(
      '0/2 nodes are available: 2 Insufficient cpu. preemption: not eligible due to a terminating pod on the nominated node.',
    );
    expect(refusal.preemption).toBe('not eligible due to a terminating pod on the nominated node');
  });

  it('knows a cluster without nodes', () => {
    expect(parseScheduling('no nodes available to schedule pods').form).toBe('no-nodes');
    expect(parseScheduling('0/0 nodes are available.').form).toBe('no-nodes');
  });

  it('names the plugin that failed after a node was chosen', () => {
    const refusal = parseScheduling(
      'running PreBind plugin "VolumeBinding": binding volumes: context deadline exceeded',
    );
    expect(refusal.plugin).toEqual({ name: 'VolumeBinding', error: 'binding volumes: context deadline exceeded' });
  });

  it('takes any other sentence as it is', () => {
    expect(parseScheduling('skip schedule deleting pod: shop/web')).toMatchObject({ form: 'other', reasons: [] });
  });
});
