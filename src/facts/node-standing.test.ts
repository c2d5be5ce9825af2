import { describe, expect, it } from '@jest/globals';
import type { Node, Pod } from '../model/wire.ts';
import { claimsOf } from './claims.ts';
import { describeRequirement, describeSelector, meets } from './label-requirements.ts';
import { nearMisses, unmetByAll } from './node-affinity.ts';
import { allocatable, requestedBy, residents, standingOf } from './node-standing.ts';
import { describeTaint, untolerated } from './tolerations.ts';

const node = (labels: Record<string, string>, more: Node['spec'] = {}): Node => ({
  metadata: { name: 'n1', labels },
  spec: more,
  status: { allocatable: { cpu: '3900m', pods: '110' } },
});

describe('untolerated', () => {
  const taint = { key: 'dedicated', value: 'batch', effect: 'NoSchedule' } as const;

  it.each([
    ['nothing', [], 1],
    ['another value', [{ key: 'dedicated', value: 'web' }], 1],
    ['another effect', [{ key: 'dedicated', operator: 'Exists', effect: 'NoExecute' }], 1],
    ['its value', [{ key: 'dedicated', value: 'batch' }], 0],
    ['its key', [{ key: 'dedicated', operator: 'Exists' }], 0],
    ['everything', [{ operator: 'Exists' }], 0],
  ])('leaves a taint with a toleration of %s', (_what, tolerations, left) => {
    expect(untolerated([taint], tolerations)).toHaveLength(left);
  });

  it('passes over a mere preference', () => {
    expect(untolerated([{ ...taint, effect: 'PreferNoSchedule' }], [])).toEqual([]);
  });

  it('is written as kubectl writes it', () => {
    expect(describeTaint(taint)).toBe('dedicated=batch:NoSchedule');
    expect(describeTaint({ key: 'k', effect: 'NoExecute' })).toBe('k:NoExecute');
  });
});

describe('meets', () => {
  it.each([
    [{ key: 'a', operator: 'In', values: ['1', '2'] }, true, 'a in (1,2)'],
    [{ key: 'a', operator: 'NotIn', values: ['1'] }, false, 'a!=1'],
    [{ key: 'b', operator: 'NotIn', values: ['1'] }, true, 'b!=1'],
    [{ key: 'b', operator: 'Exists' }, false, 'b'],
    [{ key: 'b', operator: 'DoesNotExist' }, true, '!b'],
    [{ key: 'a', operator: 'Gt', values: ['0'] }, true, 'a>0'],
    [{ key: 'a', operator: 'Lt', values: ['0'] }, false, 'a<0'],
  ])('holds %j against the label a=1', (requirement, expected, words) => {
    expect(meets({ a: '1' }, requirement)).toBe(expected);
    expect(describeRequirement(requirement)).toBe(words);
  });

  it('writes a selector as kubectl takes it', () => {
    const selector = { matchLabels: { app: 'web' }, matchExpressions: [{ key: 'tier', operator: 'Exists' }] };
    expect(describeSelector(selector)).toBe('app=web,tier');
  });
});

describe('standingOf', () => {
  const pod: Pod = { spec: { nodeSelector: { disktype: 'ssd' } } };

  it('is open where nothing is in the way', () => {
    expect(standingOf(node({ disktype: 'ssd' }), pod).open).toBe(true);
  });

  it('names a cordon without the taint that it adds', () => {
    const taints = [{ key: 'node.kubernetes.io/unschedulable', effect: 'NoSchedule' }];
    const cordoned = standingOf(node({ disktype: 'ssd' }, { unschedulable: true, taints }), pod);
    expect(cordoned).toMatchObject({ cordoned: true, taints: [], open: false });
  });

  it('follows required affinity, node names included', () => {
    const bound: Pod = {
      spec: {
        affinity: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [{ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['n2'] }] }],
            },
          },
        },
      },
    };
    expect(standingOf(node({}), bound).selected).toBe(false);
  });
});

describe('room on a node', () => {
  const resident = (phase: string): Pod => ({
    spec: { nodeName: 'n1', containers: [{ name: 'a', resources: { requests: { cpu: '1500m' } } }] },
    status: { phase },
  });

  it('counts Pods that have not ended', () => {
    const pods = residents([resident('Running'), resident('Pending'), resident('Failed'), resident('Succeeded')], 'n1');
    expect(requestedBy(pods, 'cpu')).toBe(3);
    expect(allocatable(node({}), 'cpu')).toBe(3.9);
    expect(allocatable(node({}), 'example.com/gpu')).toBe(0);
  });
});

describe('labels that no node has', () => {
  const nodes = [node({ disktype: 'hdd', 'example.com/Zone': 'b' })];

  it('leaves only those that no node has', () => {
    const wanted = [
      { key: 'disktype', operator: 'In', values: ['ssd'] },
      { key: 'disktype', operator: 'Exists' },
    ];
    expect(unmetByAll(nodes, wanted)).toEqual([wanted[0]]);
  });

  it('shows what is near', () => {
    expect(nearMisses(nodes, { key: 'disktype', operator: 'In', values: ['ssd'] })).toEqual(['disktype=hdd']);
    expect(nearMisses(nodes, { key: 'zone', operator: 'In', values: ['a'] })).toEqual(['example.com/Zone=b']);
  });
});

describe('claimsOf', () => {
  it('names plain and ephemeral claims', () => {
    const volumes = [
      { name: 'data', persistentVolumeClaim: { claimName: 'orders' } },
      { name: 'scratch', ephemeral: {} },
      { name: 'tmp', emptyDir: {} },
    ];
    expect(claimsOf({ metadata: { name: 'db-0' }, spec: { volumes } })).toEqual([
      { volume: 'data', claim: 'orders', ephemeral: false },
      { volume: 'scratch', claim: 'db-0-scratch', ephemeral: true },
    ]);
  });
});
