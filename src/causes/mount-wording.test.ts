import { describe, expect, it } from '@jest/globals';
import { parseMountError } from '../grammars/mount.ts';
import type { MountFailed } from '../signals/mount-failed.ts';
import { mountEffect } from './mount-wording.ts';

const seen: MountFailed = {
  state: 'active',
  error: parseMountError('MountVolume.SetUp failed for volume "data" : timed out'),
  volume: 'data',
  mounters: ['app'],
  node: 'node-1',
  namespace: 'shop',
  whileRunning: false,
  podAge: 60_000,
  lasted: 0,
  evidence: [],
};

describe('mountEffect', () => {
  it('says that nothing starts while the volume is not mounted', () => {
    expect(mountEffect(seen)).toBe('No container of the Pod starts until it is mounted.');
  });

  it('does not say so of a volume that a later try has mounted', () => {
    expect(mountEffect({ ...seen, state: 'recovered' })).toBe('A later try succeeded.');
  });
});
