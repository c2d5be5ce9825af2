import { existsSync } from 'node:fs';
import { attempt } from './command.ts';

/** Why no cluster can be made on this machine, or nothing. Linux, root and Go are needed; the rest is installed. */
export async function missing(): Promise<string | undefined> {
  if (process.platform !== 'linux') return `this is ${process.platform}, not Linux`;
  if (process.arch !== 'x64') return `the test images are built for x64, this is ${process.arch}`;
  if (process.getuid?.() !== 0) return 'it needs root (mounts, network namespaces, cgroups)';
  if ((await attempt('go', ['version'])) === undefined) return 'there is no Go to build Kubernetes with';
  if (!existsSync('/usr/bin/apt-get')) return 'there is no apt-get to install runc and the CNI plugins with';
  return undefined;
}
