import { defineCause } from '../../signals/cause.ts';
import { crashed } from '../crash/examples.ts';
import { advise } from '../remedies.ts';

/** A volume cannot be mounted where it is wanted. */
export const mountTarget = defineCause({
  id: 'start/mount-target',
  on: 'start-failed',
  scope: 'container',
  stage: 'start',
  severity: 'error',
  heals: 'no',
  debug: { way: 'copy' },
  docs: '/concepts/storage/volumes/',
  summary:
    'A volume cannot be mounted into the container where the Pod wants it: a file over a folder, a folder over a file, or below a read-only mount.',
  find: (signal) => (signal.error.fault === 'mount' ? signal : undefined),
  tell: ({ container, error }) => ({
    title: `A volume of ${container} cannot be mounted at ${error.what ?? 'its place'}: ${reason(error.said)}`,
    why: `The runtime says: ${error.said}`,
    certainty: 'certain',
    settles: 'Look whether the target is a file or a folder in the image, and whether the source is.',
    remedies: [advise('mount a subPath file on a file and a folder on a folder, or choose another mountPath')],
  }),
  examples: () => ({
    hits: [
      {
        says: 'a file over a folder',
        snapshot: crashed({
          exitCode: 128,
          reason: 'StartError',
          started: 2000000000,
          message:
            'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error mounting "/var/lib/kubelet/pods/u/volume-subpaths/settings/app/0" to rootfs at "/tmp": mount src=/var/lib/kubelet, dst=/tmp, dstFd=/proc/thread-self/fd/11, flags=MS_BIND: not a directory: Are you trying to mount a directory onto a file (or vice-versa)?: unknown',
        }),
      },
    ],
    misses: [
      {
        says: 'the command is not there',
        snapshot: crashed({
          exitCode: 128,
          reason: 'StartError',
          started: 2000000000,
          message:
            'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "run-worker": executable file not found in $PATH: unknown',
        }),
      },
    ],
  }),
});

/** What the kernel objected to, out of the runtime's long sentence. */
function reason(said: string): string {
  return (
    /not a directory|is a directory|read-only file system|no such file or directory|permission denied|operation not permitted/.exec(
      said,
    )?.[0] ?? 'the runtime refused it'
  );
}
