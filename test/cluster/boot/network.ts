import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, command } from './command.ts';
import { network, nodes, type NodeLayout } from './layout.ts';

/** Makes the bridge with the addresses of the API server and of both nodes. Idempotent. */
export async function makeBridge(): Promise<void> {
  if ((await attempt('ip', ['link', 'show', network.bridge])) === undefined) {
    await command('ip', ['link', 'add', network.bridge, 'type', 'bridge']);
  }
  for (const address of [network.apiAddress, ...nodes.map((node) => node.address)]) {
    await command('ip', ['address', 'replace', `${address}/${network.prefix}`, 'dev', network.bridge]);
  }
  await command('ip', ['link', 'set', network.bridge, 'up']);
}

/** Removes the bridge; the halves of the Pods' pairs go with their namespaces. */
export async function removeBridge(): Promise<void> {
  await attempt('ip', ['link', 'delete', network.bridge]);
}

/** Writes a node's CNI configuration and gives its folder. No port mapping: a hostPort counts for scheduling only. */
export function writeCniConfig(node: NodeLayout): string {
  const folder = join(node.home, 'cni');
  mkdirSync(folder, { recursive: true });
  const [rangeStart, rangeEnd] = node.pods;
  const bridge = {
    type: 'bridge',
    bridge: network.bridge,
    // Not `isGateway`: the plugin refuses a bridge that has other addresses than this node's.
    hairpinMode: true,
    ipMasq: false,
    ipam: {
      type: 'host-local',
      dataDir: join(node.home, 'ipam'),
      ranges: [[{ subnet: network.podSubnet, rangeStart, rangeEnd, gateway: node.address }]],
      routes: [{ dst: '0.0.0.0/0' }],
    },
  };
  const list = { cniVersion: '0.4.0', name: 'pod-doctor', plugins: [bridge] };
  writeFileSync(join(folder, '10-pod-doctor.conflist'), JSON.stringify(list, null, 2));
  return folder;
}
