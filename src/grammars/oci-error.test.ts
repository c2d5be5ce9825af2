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
  [`${runc}container init was OOM-killed (memory limit too low?): unknown`, { fault: 'memory' }],
  ['failed to generate container "4f2a" spec: failed to generate spec: no command specified', { fault: 'no-command' }],
  [`${runc}unable to find user web: no matching entries in passwd file: unknown`, { fault: 'user', what: 'web' }],
  [`${runc}error loading seccomp filter into kernel: operation not permitted: unknown`, { fault: 'other' }],
];

describe('parseOciError', () => {
  it.each(texts)('%s', (text, expected) => {
    expect(parseOciError(text)).toMatchObject(expected);
  });

  it('takes the wrappers off', () => {
    expect(parseOciError(`Error: ${runc}exec: "serve": executable file not found in $PATH: unknown`).said).toBe(
      'exec: "serve": executable file not found in $PATH',
    );
  });
});
