import { describe, expect, it } from '@jest/globals';
import { controllerOf, deploymentOfReplicaSet, workloadOf } from './owner.ts';

describe('the owner of a Pod', () => {
  it('is the reference that controls it', () => {
    const ownerReferences = [
      { kind: 'Node', name: 'n1' },
      { kind: 'ReplicaSet', name: 'web-7d9fcb', uid: 'u', controller: true },
    ];
    expect(controllerOf({ namespace: 'shop', ownerReferences })).toEqual({
      kind: 'ReplicaSet',
      namespace: 'shop',
      name: 'web-7d9fcb',
      uid: 'u',
    });
  });

  it('is the Deployment above a ReplicaSet that carries its template hash, and else the ReplicaSet', () => {
    const set = { kind: 'ReplicaSet', namespace: 'shop', name: 'web-7d9fcb' };
    expect(workloadOf(set, '7d9fcb')).toEqual({ kind: 'Deployment', namespace: 'shop', name: 'web' });
    expect(workloadOf(set, 'other')).toBe(set);
    expect([deploymentOfReplicaSet('web-7d9fcb5d4c'), deploymentOfReplicaSet('web')]).toEqual(['web', undefined]);
  });
});
