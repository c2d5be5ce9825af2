import { describe, expect, it } from '@jest/globals';
import type { Snapshot } from '../model/snapshot.ts';
import { createFileSource } from '../recording/file-source.ts';
import { podsOfService } from './service-pods.ts';

const pod = (name: string, namespace: string, app: string): Snapshot['objects'][number] => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace, labels: { app } },
});
const service = (name: string, namespace: string, spec: object): Snapshot['objects'][number] => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace },
  ...{ spec },
});

const snapshot: Snapshot = {
  apiVersion: 'pod-doctor/v1',
  kind: 'Snapshot',
  objects: [
    pod('cart-1', 'shop', 'cart'),
    pod('cart-2', 'pay', 'cart'),
    pod('web-1', 'shop', 'web'),
    service('cart', 'shop', { selector: { app: 'cart' } }),
    service('cart', 'pay', { selector: { app: 'cart' } }),
    service('outside', 'shop', {}),
  ],
  listed: [{ resource: 'pods' }, { resource: 'services' }],
};

async function pods(
  name: string,
  namespaces: readonly string[],
  from: Snapshot = snapshot,
): Promise<readonly string[]> {
  const found = await podsOfService(createFileSource(from, 'test'), { namespaces }, name, AbortSignal.any([]));
  return found.map((ref) => `${ref.namespace ?? ''}/${ref.name}`);
}

describe('a Service as a target', () => {
  it('stands for the Pods that it selects in its own namespace', async () => {
    expect(await pods('cart', ['shop'])).toEqual(['shop/cart-1']);
  });

  it('is looked for in every namespace with -A', async () => {
    expect(await pods('cart', [])).toEqual(['shop/cart-1', 'pay/cart-2']);
  });

  it('that does not exist is refused with the names that are near', async () => {
    await expect(pods('crat', ['shop'])).rejects.toThrow(
      'there is no Service "crat" in namespace shop; near names: cart',
    );
  });

  it('without a selector selects nothing by itself', async () => {
    await expect(pods('outside', ['shop'])).rejects.toThrow('Service "outside" in namespace shop selects no Pods');
  });

  it('is never said to select no Pods where they could not be listed', async () => {
    const { listed: _, ...rest } = snapshot;
    const blind = { ...rest, objects: snapshot.objects.filter(({ kind }) => kind !== 'Pod') };
    await expect(pods('cart', ['shop'], blind)).rejects.toThrow(/^Pods cannot be listed: /);
  });
});
