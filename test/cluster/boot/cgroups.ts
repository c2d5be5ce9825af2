import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const mountPoint = '/sys/fs/cgroup';

/** The mounted hierarchies: one folder with cgroup v2, one for each controller with v1 (and the hybrid's `unified`). */
function hierarchies(): readonly string[] {
  if (existsSync(join(mountPoint, 'cgroup.controllers'))) return [mountPoint];
  return readdirSync(mountPoint, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(mountPoint, entry.name));
}

/** Makes the group (`/a/b`) in every hierarchy, ready to start processes in. */
export function makeCgroup(group: string): void {
  for (const root of hierarchies()) {
    let folder = root;
    for (const name of group.split('/').filter(Boolean)) {
      handDown(folder);
      folder = join(folder, name);
      mkdirSync(folder, { recursive: true });
      inheritCpuset(folder);
    }
    handDown(folder);
  }
}

/** All processes below the group, in any hierarchy. */
export function processesBelow(group: string): readonly number[] {
  const found = hierarchies().flatMap((root) =>
    folders(join(root, group)).flatMap((folder) =>
      ifThere(() => readFileSync(join(folder, 'cgroup.procs'), 'utf8'), '')
        .split('\n')
        .filter(Boolean)
        .map(Number),
    ),
  );
  return [...new Set(found)];
}

/** Removes the group with all below it, deepest first. Whatever is still busy stays for the caller's next try. */
export function removeCgroup(group: string): boolean {
  let gone = true;
  for (const root of hierarchies()) {
    for (const folder of folders(join(root, group)).toReversed()) {
      try {
        rmdirSync(folder);
      } catch {
        gone = false;
      }
    }
  }
  return gone;
}

/** The folder and all below it, parents first. */
function folders(top: string): readonly string[] {
  if (!existsSync(top)) return [];
  const below = ifThere(() => readdirSync(top, { withFileTypes: true }), []).filter((entry) => entry.isDirectory());
  return [top, ...below.flatMap((entry) => folders(join(top, entry.name)))];
}

/** What was read, or the other value if the group has gone meanwhile: a runtime removes its groups as containers end. */
export function ifThere<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch (error) {
    if (isGone(error)) return otherwise;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENODEV';
}

/** With v1 a new cpuset is empty, and nothing can start in it before it has its parent's processors and memory. */
function inheritCpuset(folder: string): void {
  for (const name of ['cpuset.cpus', 'cpuset.mems']) {
    const own = join(folder, name);
    if (!existsSync(own) || existsSync(join(folder, 'cgroup.controllers'))) continue;
    if (readFileSync(own, 'utf8').trim() === '') writeFileSync(own, readFileSync(join(dirname(folder), name), 'utf8'));
  }
}

/** With v2 a controller reaches the children only if the parent hands it down. */
function handDown(folder: string): void {
  const control = join(folder, 'cgroup.subtree_control');
  if (!existsSync(control)) return;
  for (const controller of readFileSync(join(folder, 'cgroup.controllers'), 'utf8').trim().split(' ').filter(Boolean)) {
    try {
      writeFileSync(control, `+${controller}`);
    } catch {
      // A controller that cannot be handed down here is not ours to fix; the kubelet names it if it needs it.
    }
  }
}
