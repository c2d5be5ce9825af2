import { describe, expect, it } from '@jest/globals';
import { scriptedSource } from '../../test/support/scripted-source.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { investigateOnce } from '../investigate/once.ts';
import { checkNamespaces } from './check-namespaces.ts';

const snapshot: Snapshot = {
  apiVersion: 'pod-doctor/v1',
  kind: 'Snapshot',
  objects: [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'spare' } },
    { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web-1', namespace: 'shop', uid: 'u1' } },
  ],
  listed: [{ resource: 'namespaces' }, { resource: 'pods' }],
};

async function check(namespaces: readonly string[], from: Snapshot = snapshot): Promise<readonly string[]> {
  const source = scriptedSource(from);
  const signal = AbortSignal.any([]);
  const { state } = await investigateOnce(source, { namespaces }, [], { all: false, signal });
  const before = source.asked.length;
  await checkNamespaces(source, { namespaces }, state, signal);
  return source.asked.slice(before);
}

describe('namespaces that were named', () => {
  it('are refused where they do not exist, with the names that are near', async () => {
    await expect(check(['shpo'])).rejects.toThrow('there is no namespace "shpo"; near names: shop');
    await expect(check(['shop', 'elsewhere'])).rejects.toThrow(
      'there is no namespace "elsewhere"; name one with -n, or look everywhere with -A',
    );
  });

  it('may be empty', async () => {
    expect(await check(['spare'])).toEqual(['object|Namespace||spare']);
  });

  it('cost no request where they have Pods, or where the whole cluster is meant', async () => {
    expect(await check(['shop'])).toEqual([]);
    expect(await check([])).toEqual([]);
  });

  it('are let be where it cannot be told', async () => {
    const { listed: _, ...rest } = snapshot;
    expect(await check(['shpo'], { ...rest, listed: [{ resource: 'pods' }] })).toEqual(['object|Namespace||shpo']);
  });
});
