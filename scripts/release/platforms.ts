/** A platform in krew's words (Go's), as `--platform` takes it and as file names have it. */
export type Platform = { readonly os: 'linux' | 'darwin'; readonly arch: 'amd64' | 'arm64' };

/** Where a release can be made. Windows is missing: krew wants a real .exe there, and none was ever run. */
export const platforms: readonly Platform[] = [
  { os: 'linux', arch: 'amd64' },
  { os: 'linux', arch: 'arm64' },
  { os: 'darwin', arch: 'amd64' },
  { os: 'darwin', arch: 'arm64' },
];

/** The platform of a running Node, or nothing if it is none of ours. */
export function platformOf(os: string, arch: string): Platform | undefined {
  const goArch = arch === 'x64' ? 'amd64' : arch;
  return platforms.find((platform) => platform.os === os && platform.arch === goArch);
}

/** As users write it: `linux-amd64`. */
export function platformName({ os, arch }: Platform): string {
  return `${os}-${arch}`;
}

/** The archive's file name, as the release page and the manifest have it. */
export function archiveName({ os, arch }: Platform): string {
  return `kubectl-pod_doctor_${os}_${arch}.tar.gz`;
}
