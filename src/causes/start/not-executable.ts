import { defineCause } from '../../signals/cause.ts';
import { crashed } from '../crash/examples.ts';
import { advise, undoRollout } from '../remedies.ts';

/** The command may not be executed. */
export const notExecutable = defineCause({
  id: 'start/not-executable',
  on: 'start-failed',
  scope: 'container',
  stage: 'start',
  severity: 'error',
  heals: 'no',
  debug: { way: 'copy' },
  summary: 'The command exists in the image, but may not be executed.',
  find: (signal) => (signal.error.fault === 'not-executable' ? signal : undefined),
  tell: ({ container, error }, about) => ({
    title: `Command "${error.what ?? ''}" of ${container} may not be executed`,
    why: `The file has no execute permission, is a folder, or lies on a mount without exec. The runtime says: ${error.said}`,
    certainty: 'certain',
    settles: 'Look at the mode of the file.',
    remedies: [
      advise('chmod +x in the image; for a script from a ConfigMap set defaultMode: 0755'),
      undoRollout(about),
    ],
  }),
  examples: () => ({
    hits: [
      {
        says: 'without execute permission',
        snapshot: crashed({
          exitCode: 128,
          reason: 'StartError',
          started: 2000000000,
          message:
            'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/app/serve": permission denied: unknown',
        }),
      },
      {
        says: 'a folder',
        snapshot: crashed({
          exitCode: 128,
          reason: 'StartError',
          started: 2000000000,
          message:
            'failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "/app": is a directory: unknown',
        }),
      },
    ],
    misses: [
      {
        says: 'it is not there',
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
