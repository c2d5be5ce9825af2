import { describe, expect, it } from '@jest/globals';
import { parseOciError } from './oci-error.ts';
import type { OciError } from './oci-error.ts';

const runc =
  'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: ';

const texts: readonly (readonly [string, Omit<OciError, 'said'>])[] = [
  [`${runc}exec: "serve": executable file not found in $PATH: unknown`, { fault: 'command-not-found', what: 'serve' }],
  [
    `${runc}error during container init: exec: "-c": executable file not found in $PATH`,
    { fault: 'command-not-found', what: '-c' },
  ],
  [
    `${runc}exec: "/app/x": stat /app/x: no such file or directory: unknown`,
    { fault: 'command-not-found', what: '/app/x' },
  ],
  [
    // A path that starts at the working directory.
    String.raw`oci runtime error: container_linux.go:247: starting container process caused "exec: \"./run.sh\": stat ./run.sh: no such file or directory"`,
    { fault: 'command-not-found', what: './run.sh' },
  ],
  [
    'container create failed: executable file `serve` not found in $PATH: No such file or directory',
    { fault: 'command-not-found', what: 'serve' },
  ],
  [`${runc}exec: "/not-executable": permission denied: unknown`, { fault: 'not-executable', what: '/not-executable' }],
  [`${runc}exec: "/app": is a directory: unknown`, { fault: 'not-executable', what: '/app' }],
  [`${runc}exec: "/app/x": exec format error: unknown`, { fault: 'exec-format', what: '/app/x' }],
  [
    `${runc}chdir to cwd ("/srv") set in config.json failed: permission denied: unknown`,
    { fault: 'workdir', what: '/srv' },
  ],
  [
    `${runc}error during container init: mkdir /etc/passwd: not a directory: unknown`,
    { fault: 'workdir', what: '/etc/passwd' },
  ],
  [
    `${runc}error during container init: error mounting "/var/lib/x/0" to rootfs at "/tmp": mount src=/var/lib/x/0, dst=/tmp: not a directory: unknown`,
    { fault: 'mount', what: '/tmp', source: '/var/lib/x/0' },
  ],
  [
    // As containerd 1.5 and CRI-O 1.20 pass it on, with runc 1.0 release candidates.
    `failed to create containerd task: failed to create shim task: OCI runtime create failed: container_linux.go:380: starting container process caused: process_linux.go:545: container init caused: rootfs_linux.go:75: mounting '/var/lib/x/token' to rootfs at '/run/secrets' caused: mkdir /run/c/rootfs/run/secrets: read-only file system: unknown`,
    { fault: 'mount', what: '/run/secrets', source: '/var/lib/x/token' },
  ],
  [
    // As Docker 18 quotes it, three times over.
    String.raw`failed to start container "app": Error response from daemon: OCI runtime create failed: container_linux.go:348: starting container process caused "process_linux.go:402: container init caused \"rootfs_linux.go:58: mounting \\\"/srv/x\\\" to rootfs \\\"/var/lib/docker/overlay2/a0/merged\\\" at \\\"/var/lib/docker/overlay2/a0/merged/etc/x\\\" caused \\\"not a directory\\\"\"": unknown`,
    { fault: 'mount', what: '/etc/x', source: '/srv/x' },
  ],
  [
    String.raw`container create failed: time="2026-03-01T03:00:00Z" level=error msg="container_linux.go:366: starting container process caused: chdir to cwd (\"/srv\") set in config.json failed: permission denied"`,
    { fault: 'workdir', what: '/srv' },
  ],
  [`${runc}container init was OOM-killed (memory limit too low?): unknown`, { fault: 'memory' }],
  ['failed to generate container "4f2a" spec: failed to generate spec: no command specified', { fault: 'no-command' }],
  [`${runc}unable to find user web: no matching entries in passwd file: unknown`, { fault: 'user', what: 'web' }],
  [`${runc}error loading seccomp filter into kernel: operation not permitted: unknown`, { fault: 'other' }],
];

describe('parseOciError', () => {
  it.each(texts)('%s', (text, expected) => {
    expect(parseOciError(text)).toMatchObject(expected);
  });

  it('takes off what old runtimes and CRI-O wrap and quote', () => {
    const quoted = String.raw`container create failed: time="2026-03-01T03:00:00Z" level=error msg="container_linux.go:366: starting container process caused: chdir to cwd (\"/srv\") set in config.json failed: permission denied"`;
    expect(parseOciError(quoted).said).toBe('chdir to cwd ("/srv") set in config.json failed: permission denied');
  });

  it('takes off what Docker says around it', () => {
    const quoted = String.raw`Error: failed to start container "app": Error response from daemon: OCI runtime create failed: container_linux.go:349: starting container process caused "process_linux.go:449: container init caused \"setenv: invalid argument\"": unknown`;
    expect(parseOciError(quoted).said).toBe('setenv: invalid argument');
    const old = String.raw`oci runtime error: container_linux.go:247: starting container process caused "process_linux.go:359: container init caused \"chdir to \\\"/srv\\\" failed\""`;
    expect(parseOciError(old).said).toBe('chdir to "/srv" failed');
  });

  it('takes the wrappers off', () => {
    expect(parseOciError(`Error: ${runc}exec: "serve": executable file not found in $PATH: unknown`).said).toBe(
      'exec: "serve": executable file not found in $PATH',
    );
  });
});
