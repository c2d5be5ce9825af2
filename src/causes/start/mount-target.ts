import { exampleNoSuchCommand, exampleNotStarted } from '../example-start.ts';
import { advise } from '../remedies.ts';
import { defineStartFault } from './start-fault.ts';

/** A volume cannot be mounted where it is wanted. */
export const mountTarget = defineStartFault({
  id: 'start/mount-target',
  fault: 'mount',
  stage: 'start',
  docs: '/concepts/storage/volumes/',
  summary:
    'A volume cannot be mounted into the container where the Pod wants it: a file over a folder, a folder over a file, or below a read-only mount.',
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
        snapshot: exampleNotStarted(
          'error during container init: error mounting "/var/lib/kubelet/pods/u/volume-subpaths/settings/app/0" to rootfs at "/tmp": mount src=/var/lib/kubelet, dst=/tmp, dstFd=/proc/thread-self/fd/11, flags=MS_BIND: not a directory: Are you trying to mount a directory onto a file (or vice-versa)?: unknown',
        ),
      },
    ],
    misses: [{ says: 'the command is not there', snapshot: exampleNoSuchCommand() }],
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
