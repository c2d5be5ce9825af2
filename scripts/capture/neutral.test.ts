import { describe, expect, it } from '@jest/globals';
import { network, nodes } from '../../test/cluster/boot/layout.ts';
import { registries } from '../../test/cluster/boot/registries.ts';
import { image } from '../../test/cluster/scenarios/manifests.ts';
import { namespaceOf } from '../../test/cluster/runner/scenario.ts';
import { shippedIncidents } from '../../src/recording/incidents.ts';
import { neutral } from './neutral.ts';

const [first] = nodes;

describe('what was captured', () => {
  it.each([
    ['the image that all share', image('faulty'), 'registry.example/shop/cart:1.8.2'],
    ['a tag that does not exist', image('faulty').replace(/:1$/, ':2.4.1'), 'registry.example/shop/cart:2.4.1'],
    ['a registry', `${registries.open.host} is away`, 'registry.example is away'],
    ['a node', `assigned to ${first?.name ?? ''}`, 'assigned to worker-1'],
    ['an address that nobody has', `dial tcp ${network.apiAddress}:5432`, 'dial tcp 10.96.12.40:5432'],
    ['an address of a Pod', first?.pods[0] ?? '', '10.244.16.10'],
    ['a namespace', `pod=cart_${namespaceOf({ name: 'shop' })}(uid)`, 'pod=cart_shop(uid)'],
  ])('no longer names %s of the test cluster', (_what, text, clean) => {
    expect(neutral({ status: [{ text }] }, 'cart')).toEqual({ status: [{ text: clean }] });
  });

  it('keeps nothing of the machine', () => {
    const node = { status: { addresses: [1], nodeInfo: { machineID: 'x' }, images: [1], allocatable: { cpu: '2' } } };
    expect(neutral(node, 'cart')).toEqual({ status: { allocatable: { cpu: '2' } } });
  });
});

describe('the incidents that ship inside', () => {
  it('name nothing of the test cluster or the machine', async () => {
    const text = JSON.stringify(await shippedIncidents());
    const telling = ['testbed', 'machineID', 'kernelVersion', namespaceOf({ name: 'shop' }), '/var/lib/', '10.213.'];
    expect(telling.filter((word) => text.includes(word))).toEqual([]);
    expect(text.match(/"\d{1,3}(?:\.\d{1,3}){3}"/g)?.filter((address) => !/^"10\.(?:244|96)\./.test(address))).toEqual(
      [],
    );
  });
});
