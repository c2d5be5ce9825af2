import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { processesBelow, removeCgroup } from './cgroups.ts';
import { attempt } from './command.ts';
import { removeFixedPaths } from './fixed-paths.ts';
import { home, nodes } from './layout.ts';
import { removeBridge } from './network.ts';
import { end, startTime, type Running } from './processes.ts';
import { processMarks } from './state.ts';
import { restoreSysctls } from './sysctls.ts';

/**
 * Takes down whatever the state file, our cgroups and our sockets name, also after a crash half-way up, and leaves the
 * machine as it was. The order matters: a living kubelet starts again what is killed, and a living shim holds mounts.
 */
export async function takeDown(): Promise<void> {
  const noted = processMarks();
  const kubelets = noted.filter((mark) => mark.name.startsWith('kubelet-'));
  await end(kubelets, 1000);
  await killContainers();
  await end(shims(), 0);
  await end(noted, 1000);
  await unmountLeftovers();
  for (let tries = 0; tries < 50 && !removeCgroup('/pod-doctor'); tries += 1) await pause(100);
  await removeBridge();
  restoreSysctls();
  removeFixedPaths();
  rmSync(home, { recursive: true, force: true });
}

/** Ends every process in the nodes' cgroups; again and again, since a dying one may have forked. */
async function killContainers(): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    const left = processesBelow('/pod-doctor').flatMap(running);
    if (left.length === 0) return;
    await end(left, 0);
  }
}

/** The containerd shims: they detach from their parent, but carry their containerd's socket on the command line. */
function shims(): readonly Running[] {
  const sockets = nodes.map((node) => node.socket);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandLine(pid).some((word) => sockets.includes(word)))
    .flatMap(running);
}

const running = (pid: number): readonly Running[] => {
  const started = startTime(pid);
  return started === undefined ? [] : [{ pid, started }];
};

function commandLine(pid: number): readonly string[] {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\u0000');
    return words[0]?.endsWith('containerd-shim-runc-v2') === true ? words : [];
  } catch {
    return [];
  }
}

/** The nodes' own mount namespaces are gone with their processes; this is for what a crash left in the machine's. */
async function unmountLeftovers(): Promise<void> {
  const targets = readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
    .filter((target) => target.startsWith(`${home}/`));
  for (const target of targets.toReversed()) await attempt('umount', ['-l', target]);
}
