import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command.ts';
import { cache } from './layout.ts';

/** What Debian brings: the package and one file that shows that it is there. */
const packages: readonly (readonly [string, string])[] = [
  ['runc', '/usr/sbin/runc'],
  ['containernetworking-plugins', '/usr/lib/cni/bridge'],
  ['docker-registry', '/usr/bin/docker-registry'],
  ['busybox-static', '/bin/busybox'],
  ['iproute2', '/usr/sbin/ip'],
  ['openssl', '/usr/bin/openssl'],
];

/**
 * Installs what is missing. The services of these packages are not started: a policy file forbids it meanwhile, where
 * the machine has none of its own.
 */
export async function installPackages(): Promise<void> {
  const wanted = packages.filter(([, file]) => !existsSync(file)).map(([name]) => name);
  if (wanted.length === 0) return;
  console.log(`installing ${wanted.join(' ')}`);
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await apt(['update', '-q']);
    await apt(['install', '-y', '-q', '--no-install-recommends', ...wanted]);
  } finally {
    if (ours) rmSync(policy, { force: true });
  }
}

/** Debian's containerd 1.6, unpacked beside the built programs, not installed: a host may have its own. */
export async function unpackContainerd16(): Promise<string> {
  const folder = join(cache, 'containerd-1.6');
  const programs = join(folder, 'usr', 'bin');
  if (existsSync(join(programs, 'containerd'))) return programs;
  mkdirSync(folder, { recursive: true });
  await apt(['update', '-q']);
  await command('apt-get', ['download', '-q', 'containerd'], { cwd: folder });
  const archive = readdirSync(folder).find((name) => name.endsWith('.deb'));
  if (archive === undefined) throw new Error('apt-get download containerd left no package');
  await command('dpkg-deb', ['-x', join(folder, archive), folder]);
  return programs;
}

const apt = (args: readonly string[]): Promise<string> =>
  command('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
