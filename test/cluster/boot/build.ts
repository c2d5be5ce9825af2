import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { command } from './command.ts';
import { cache, sources } from './layout.ts';

const kubernetesVersion = 'v1.34.10';
const versionPackage = 'k8s.io/component-base/version';

/** One `go build`: the module below `test/cluster`, what of it, and with which flags. */
type Build = {
  readonly module: string;
  readonly packages: readonly string[];
  readonly flags: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Name of the program, where the package's own will not do. */
  readonly output?: string;
};

const stripped = '-s -w';

const builds: readonly Build[] = [
  {
    module: 'go/kubernetes',
    packages: ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kubectl', 'kubelet'].map(
      (name) => `k8s.io/kubernetes/cmd/${name}`,
    ),
    // Without these the programs say v0.0.0-master, and clients that compare versions go wrong.
    flags: [
      '-ldflags',
      `${stripped} -X ${versionPackage}.gitVersion=${kubernetesVersion} -X ${versionPackage}.gitMajor=1 -X ${versionPackage}.gitMinor=34 -X ${versionPackage}.gitTreeState=clean`,
    ],
  },
  { module: 'go/etcd', packages: ['go.etcd.io/etcd/server/v3'], flags: ['-ldflags', stripped], output: 'etcd' },
  {
    module: 'go/containerd',
    packages: ['containerd', 'containerd-shim-runc-v2', 'ctr'].map(
      (name) => `github.com/containerd/containerd/v2/cmd/${name}`,
    ),
    flags: ['-tags', 'no_btrfs,no_devmapper,no_zfs', '-ldflags', stripped],
  },
  { module: 'faulty', packages: ['.'], flags: ['-ldflags', stripped], output: 'faulty' },
  {
    module: 'faulty',
    packages: ['.'],
    flags: ['-ldflags', stripped],
    output: 'faulty-arm64',
    env: { GOARCH: 'arm64' },
  },
];

/**
 * Builds all programs that are not in the cache and gives the folder that holds them. The folder's name is the hash of
 * everything that goes in, so a changed pin or flag is built anew and an unchanged one costs nothing.
 */
export async function buildPrograms(): Promise<string> {
  const folder = join(cache, contentHash());
  if (existsSync(folder)) return folder;
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  for (const build of builds) {
    console.log(`building ${build.packages.map((path) => path.split('/').at(-1)).join(' ')} (${build.module})`);
    await command(
      'nice',
      [
        ...['go', 'build', '-trimpath', '-buildvcs=false', '-mod=readonly', ...build.flags],
        ...['-o', build.output === undefined ? `${partial}/` : join(partial, build.output), ...build.packages],
      ],
      { cwd: join(sources, build.module), env: { CGO_ENABLED: '0', GOFLAGS: '', ...build.env } },
    );
  }
  renameSync(partial, folder);
  return folder;
}

function contentHash(): string {
  const hash = createHash('sha256').update(JSON.stringify(builds));
  for (const module of new Set(builds.map((build) => build.module))) {
    const folder = join(sources, module);
    for (const name of readdirSync(folder).toSorted()) {
      hash.update(`${module}/${name}\n`).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
