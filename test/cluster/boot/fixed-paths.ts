import { existsSync, rmSync } from 'node:fs';
import { marks, note } from './state.ts';

/** Paths that are fixed in the code of the kubelet, containerd and the CNI plugins; made by them if they are not there. */
const fixed = [
  '/var/lib/kubelet',
  '/var/lib/cni',
  '/var/lib/containerd',
  '/var/log/containers',
  '/var/log/pods',
  '/run/containerd',
  '/run/containerd/s',
  '/usr/libexec/kubernetes',
  '/etc/cni',
  '/opt/cni',
  '/opt/containerd',
] as const;

/** Notes which of them are not there yet, once a cluster. */
export function noteFixedPaths(): void {
  if (marks().some((mark) => mark.kind === 'path')) return;
  for (const path of fixed) {
    if (!existsSync(path)) note({ kind: 'path', path });
  }
}

/** Removes those that were not there before. */
export function removeFixedPaths(): void {
  for (const mark of marks()) {
    if (mark.kind === 'path') rmSync(mark.path, { recursive: true, force: true });
  }
}
