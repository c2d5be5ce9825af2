import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../boot/command.ts';
import type { TarEntry } from '../../../scripts/release/tar.ts';

/** What an image is before it becomes blobs: its files and how it starts. */
export type ImageSource = {
  readonly repository: string;
  readonly architecture: 'amd64' | 'arm64';
  readonly entries: readonly TarEntry[];
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly user?: string;
  /** Offered as an index of platforms and not as a plain manifest, so that a wrong platform is refused at the pull. */
  readonly asIndex?: boolean;
};

const passwd = 'root:x:0:0:root:/root:/bin/sh\napp:x:1000:1000:app:/tmp:/bin/sh\n';

const common: readonly TarEntry[] = [
  { kind: 'folder', path: 'etc', mode: 0o755 },
  { kind: 'file', path: 'etc/passwd', content: Buffer.from(passwd), mode: 0o644 },
  { kind: 'file', path: 'etc/group', content: Buffer.from('root:x:0:\napp:x:1000:\n'), mode: 0o644 },
  { kind: 'folder', path: 'tmp', mode: 0o1777 },
];

/** All images of the test cluster; each is pushed with the tag `1`. */
export async function images(programs: string): Promise<readonly ImageSource[]> {
  const faulty = (name: string): readonly TarEntry[] => [
    ...common,
    { kind: 'file', path: 'faulty', content: readFileSync(join(programs, name)), mode: 0o755 },
    { kind: 'file', path: 'not-executable', content: Buffer.from('#!/faulty\n'), mode: 0o644 },
    { kind: 'file', path: 'no-interpreter', content: Buffer.from('#!/bin/python9\n'), mode: 0o755 },
  ];
  const entrypoint = ['/faulty'];
  const native = { architecture: 'amd64', entries: faulty('faulty'), entrypoint } as const;
  return [
    { ...native, repository: 'faulty' },
    { ...native, repository: 'pause', entrypoint: ['/faulty', 'reap'] },
    // The same program under another name that no node ever pulls.
    { ...native, repository: 'never-pulled' },
    { ...native, repository: 'as-app', user: 'app' },
    { repository: 'no-command', architecture: 'amd64', entries: native.entries },
    { repository: 'arm-only', architecture: 'arm64', entries: faulty('faulty-arm64'), entrypoint, asIndex: true },
    // Says amd64 and is not.
    { repository: 'mislabelled', architecture: 'amd64', entries: faulty('faulty-arm64'), entrypoint },
    { repository: 'busybox', architecture: 'amd64', entries: await busybox(), command: ['sh'] },
  ];
}

/** Debian's static busybox with a link for each of its applets. */
async function busybox(): Promise<readonly TarEntry[]> {
  const applets = (await command('/bin/busybox', ['--list-full'])).split('\n').filter(Boolean);
  const folders = ['bin', 'sbin', 'usr', 'usr/bin', 'usr/sbin', 'root'];
  return [
    ...common,
    ...folders.map((path) => ({ kind: 'folder', path, mode: 0o755 }) as const),
    { kind: 'file', path: 'bin/busybox', content: readFileSync('/bin/busybox'), mode: 0o755 },
    ...applets
      .filter((path) => path !== 'bin/busybox' && folders.some((folder) => path.startsWith(`${folder}/`)))
      .map((path) => ({ kind: 'link', path, to: '/bin/busybox' }) as const),
  ];
}
